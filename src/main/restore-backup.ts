import { chmod, copyFile, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { operatingSystemUser } from '#access/actor.ts';
import { auditWrite } from '#access/audit.ts';
import { openSealer } from '#credentials/open-sealer.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { decodeNumber, decodeText } from '#storage/decode-row.ts';
import type { Storage } from '#storage/port.ts';
import { restorePostgres } from '#storage/postgres/restore.ts';
import { lockFolder } from '#storage/sqlite/folder-lock.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { StoreUnusable } from '#storage/store-unusable.ts';
import { Closers } from './closers.ts';
import { prepareDataFolder, readMark, stagedFile, storeFile, writeMark } from './data-folder.ts';
import type { OpenOptions } from './options.ts';
import { neverServed, postgresOf } from './own-folder.ts';
import { keySource } from './parts.ts';
import { StartupError, systemReason } from './startup-error.ts';
import { startupFailure } from './startup-failure.ts';
import { createSystemClock } from './system-clock.ts';
import { createSystemRandom } from './system-random.ts';

export interface RestoreOptions extends Pick<OpenOptions, 'data' | 'store' | 'key' | 'keyFile'> {
  /** The backup, absolute. */
  readonly file: string;
  /** Whom the audit names. */
  readonly user: string;
}

export interface Restored {
  readonly data: string;
  readonly store: 'sqlite' | 'postgres';
  readonly tenants: number;
  /** The key that is the current one of the key file now. */
  readonly keyId: string;
}

/**
 * Puts a backup in place: as the store of a data folder that has none, or into a schema of PostgreSQL that holds nothing. It works on a copy,
 * which is checked and brought to the latest schema first: what is refused leaves the place as it was.
 *
 * @throws StartupError when the backup, its key, the folder or the database cannot be used
 */
export async function restoreBackup(options: RestoreOptions): Promise<Restored> {
  const closers = new Closers();
  try {
    await checkBackup(options.file);
    await takePlace(options, closers);
    const restored = await stage(options);
    await putInPlace(options);
    return restored;
  } catch (error) {
    throw startupFailure(error);
  } finally {
    await closers.close();
  }
}

async function checkBackup(file: string): Promise<void> {
  const header = await readHeader(file);
  if (header === 'SQLite format 3\0') return;
  throw refused(`${file} is no backup of Rollcall.`, 'Give a file that rollcall backup create wrote.');
}

async function readHeader(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(16), 0, 16, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    throw refused(
      `The backup ${file} cannot be read (${systemReason(error)}).`,
      'Give the path of a file that this user may read.',
    );
  }
}

/** The folder is ours and free, and with SQLite it has no store but perhaps the backup itself, copied there by hand. */
async function takePlace({ data, file, store }: RestoreOptions, closers: Closers): Promise<void> {
  await prepareDataFolder(data, dirname(file) === data ? basename(file) : undefined);
  const lock = lockFolder(data);
  closers.add(() => lock.release());
  const staged = join(data, stagedFile);
  closers.add(async () => {
    for (const end of ['', '-wal', '-shm']) await rm(`${staged}${end}`, { force: true });
  });
  const place = join(data, storeFile);
  const isBackup = place === resolve(file) && (await readMark(data)) === undefined;
  if (store !== undefined || isBackup || (await stat(place).catch(() => undefined)) === undefined) return;
  throw refused(
    `${data} has a store already (${storeFile}), which is left as it is.`,
    'Name a new folder with --data, with secret.key in it, or move that store away.',
  );
}

/** Copies the backup beside its place, and proves that it is whole, ours, not newer, and opened by the key that is here. */
async function stage(options: RestoreOptions): Promise<Restored> {
  const { file, data, store } = options;
  const clock = createSystemClock();
  const random = createSystemRandom(() => clock.now());
  const staged = join(data, stagedFile);
  const storage = await openCopy(file, staged);
  try {
    await checkWhole(storage, file);
    const sealer = await openSealer({ storage, random, source: keySource(options) });
    const [tenants = 0] = await storage.read(countTenants);
    const keyId = sealer.ring.current.id;
    const audited = auditWrite(random, {
      tenant: installation,
      actor: operatingSystemUser(options.user),
      act: 'store.restore',
      object: file,
    });
    await storage.commit({ tenant: installation, writes: [audited] });
    return { data, store: store === undefined ? 'sqlite' : 'postgres', tenants, keyId };
  } finally {
    await storage.close();
  }
}

const countTenants = {
  sql: 'select count(*) from tenant where tenant > 0',
  parameters: [],
  decode: decodeNumber,
};

async function openCopy(file: string, staged: string): Promise<Storage> {
  await copyFile(file, staged).catch((error: unknown) => {
    throw refused(`${file} cannot be copied to ${dirname(staged)} (${systemReason(error)}).`, 'Make room there.');
  });
  await chmod(staged, 0o600);
  let empty = false;
  try {
    const storage = await openSqlite({
      file: staged,
      thread: false,
      migrated: (ran) => {
        empty = ran.some(({ number }) => number === 1);
      },
    });
    if (!empty) return storage;
    await storage.close();
  } catch (error) {
    // What is wrong is wrong with the file that was given, not with its copy.
    if (error instanceof StoreUnusable) throw new StoreUnusable(error.reason, error.message.replaceAll(staged, file));
    throw damaged(file, error);
  }
  throw refused(`${file} is a database without data.`, 'Give a file that rollcall backup create wrote.');
}

async function checkWhole(storage: Storage, file: string): Promise<void> {
  const found = await storage
    .read({ sql: 'pragma quick_check(1)', parameters: [], decode: decodeText })
    .catch((error: unknown) => {
      throw damaged(file, error);
    });
  if (found[0] !== 'ok') throw damaged(file, found[0]);
}

async function putInPlace({ data, store }: RestoreOptions): Promise<void> {
  const staged = join(data, stagedFile);
  if (store === undefined) {
    await sync(staged);
    await rename(staged, join(data, storeFile));
  } else await restorePostgres(postgresOf(store), staged);
  if ((await readMark(data)) === undefined) await writeMark(data, neverServed);
}

/** The copy is on the disk before it takes its place. */
async function sync(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

function damaged(file: string, reason: unknown): StartupError {
  const what = reason instanceof Error ? reason.message : String(reason);
  return refused(`The backup ${file} is damaged: ${what}.`, 'Take another copy of it, or an older backup.');
}

function refused(message: string, advice: string): StartupError {
  return new StartupError('restore-refused', message, advice);
}
