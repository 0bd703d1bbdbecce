import { rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { operatingSystemUser } from '#access/actor.ts';
import { auditWrite } from '#access/audit.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { CopyDiffers } from '#storage/copy-differs.ts';
import type { TableDigest } from '#storage/digest-rows.ts';
import { backupTo } from '#storage/postgres/backup.ts';
import { openPostgres } from '#storage/postgres/open.ts';
import { openPool } from '#storage/postgres/open-pool.ts';
import { restorePostgres } from '#storage/postgres/restore.ts';
import { lockFolder } from '#storage/sqlite/folder-lock.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { Closers } from './closers.ts';
import { prepareDataFolder, readMark, stagedFile, storeFile, writeMark } from './data-folder.ts';
import { neverServed, postgresOf } from './own-folder.ts';
import { StartupError } from './startup-error.ts';
import { startupFailure } from './startup-failure.ts';
import { createSystemClock } from './system-clock.ts';
import { createSystemRandom } from './system-random.ts';

export interface CopyOptions {
  /** The data folder, absolute. Its key stays and opens the copy. */
  readonly data: string;
  /** The PostgreSQL URL where the data is now; absent: the file in the data folder. */
  readonly store?: string;
  /** The PostgreSQL URL where it is to be; `file`: the data folder. */
  readonly to: string;
  /** Whom the audit names. */
  readonly user: string;
  /** Told of each table when it is copied. */
  copied(table: TableDigest): void;
}

export interface CopiedStore {
  readonly from: 'sqlite' | 'postgres';
  readonly to: 'sqlite' | 'postgres';
  /** Every table, as it was read and as it reads back. */
  readonly tables: readonly TableDigest[];
}

/**
 * Copies the store of a data folder to PostgreSQL, or back into the folder, and compares every table's rows before the copy
 * counts: all of it or nothing. The source stays as it is.
 *
 * @throws StartupError when a place cannot be used, holds data already, or reads back otherwise
 */
export async function copyStore(options: CopyOptions): Promise<CopiedStore> {
  const closers = new Closers();
  try {
    await prepareDataFolder(options.data);
    const lock = lockFolder(options.data);
    closers.add(() => lock.release());
    return options.to === 'file' ? await toFile(options) : await toPostgres(options);
  } catch (error) {
    if (error instanceof CopyDiffers)
      throw refused(error.message, 'End whatever else writes to the source, and run it again.');
    throw startupFailure(error);
  } finally {
    await closers.close();
  }
}

async function toPostgres(options: CopyOptions): Promise<CopiedStore> {
  const { data, store, to, copied } = options;
  if (store !== undefined)
    throw refused('The data is in PostgreSQL already.', 'Leave --store out, or copy it with pg_dump.');
  const file = join(data, storeFile);
  if ((await stat(file).catch(() => undefined)) === undefined)
    throw refused(`${data} has no store (${storeFile}).`, 'Name the data folder with --data.');
  const place = postgresOf(to);
  // Brings it up to date, as each start does, and what stands beside it in the log of SQLite into the file.
  await (await openSqlite({ file, thread: false })).close();
  const tables = await restorePostgres(place, file, copied);
  const target = await openPostgres({ ...place, pool: 2 });
  await target.commit({ tenant: installation, writes: [audited(options)] }).finally(() => target.close());
  return { from: 'sqlite', to: 'postgres', tables };
}

async function toFile(options: CopyOptions): Promise<CopiedStore> {
  const { data, store, copied } = options;
  if (store === undefined)
    throw refused('The data is in the data folder already.', 'Name where it is to be: --to postgresql://….');
  const file = join(data, storeFile);
  if ((await stat(file).catch(() => undefined)) !== undefined)
    throw refused(`${data} has a store already (${storeFile}), which is left as it is.`, 'Move it away first.');
  const staged = join(data, stagedFile);
  await rm(staged, { force: true });
  const place = postgresOf(store);
  const { pool } = await openPool({ url: place.url, schema: place.schema ?? 'rollcall', connections: 1 });
  const tables = await backupTo(pool, staged, copied).finally(() => pool.close());
  const target = await openSqlite({ file: staged, thread: false });
  await target.commit({ tenant: installation, writes: [audited(options)] }).finally(() => target.close());
  await rename(staged, file);
  if ((await readMark(data)) === undefined) await writeMark(data, neverServed);
  return { from: 'postgres', to: 'sqlite', tables };
}

function audited({ user, to }: CopyOptions) {
  const clock = createSystemClock();
  return auditWrite(
    createSystemRandom(() => clock.now()),
    {
      tenant: installation,
      actor: operatingSystemUser(user),
      act: 'store.copy',
      object: to === 'file' ? 'sqlite' : 'postgres',
    },
  );
}

function refused(message: string, advice: string): StartupError {
  return new StartupError('copy-refused', message, advice);
}
