import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { type Ended, freshFolder, rollcallHere, rollcallJson, serving } from '#test/support/command-line.ts';
import { freshSchema, withSchema } from '#test/support/postgres.ts';

const folder = freshFolder();
afterAll(() => folder.remove());

let count = 0;

interface Backup {
  readonly data: string;
  readonly file: string;
  readonly token: unknown;
  readonly credential: string;
}

/** An installation with a readable secret, and a backup of it. */
async function backedUp(): Promise<Backup> {
  count += 1;
  const data = join(folder.path, `source-${count}`);
  const at = ['--data', data];
  await rollcallJson(['tenant', 'create', 'acme', '--profile', 'playvox', '--sandbox', ...at]);
  await rollcallJson(['directory', 'add', 'zoë@example.org', 'displayName=Zoë 李', ...at]);
  const { id, secretToken } = await rollcallJson(['credential', 'create', '--tenant', 'acme', ...at]);
  const file = join(folder.path, `backup-${count}.db`);
  await rollcallJson(['backup', 'create', file, ...at]);
  return { data, file, token: secretToken, credential: String(id) };
}

/** A new folder with that installation's key in it. */
function folderWithKey(data: string): string {
  count += 1;
  const made = join(folder.path, `restored-${count}`);
  mkdirSync(made);
  copyFileSync(join(data, 'secret.key'), join(made, 'secret.key'));
  return made;
}

async function holdsAll(backup: Backup, at: readonly string[]): Promise<void> {
  const shown = await rollcallJson(['credential', 'show', backup.credential, '--tenant', 'acme', ...at]);
  expect(shown.secretToken).toBe(backup.token);
  const { users } = await rollcallJson(['directory', 'list', ...at]);
  expect(users).toMatchObject([{ userPrincipalName: 'zoë@example.org' }]);
}

async function restore(file: string, args: readonly string[]): Promise<Ended> {
  return rollcallHere(['backup', 'restore', file, ...args]);
}

describe('a restore', () => {
  it('goes by the names of before, too: `rollcall backup FILE` and `rollcall restore FILE`', async () => {
    const { data: source, ...backup } = await backedUp();
    const file = join(folder.path, 'by-old-names.db');
    await rollcallJson(['backup', file, '--data', source]);
    const data = folderWithKey(source);
    expect(await rollcallJson(['restore', file, '--data', data])).toMatchObject({ store: 'sqlite', tenants: 2 });
    await holdsAll({ data: source, ...backup }, ['--data', data]);
  });

  it('needs a backup and its key only, and leaves the backup as it is', async () => {
    const backup = await backedUp();
    const bytes = readFileSync(backup.file);
    const data = folderWithKey(backup.data);
    const restored = await rollcallJson(['backup', 'restore', backup.file, '--data', data]);
    expect(restored).toMatchObject({ data, store: 'sqlite', tenants: 2 });
    await holdsAll(backup, ['--data', data]);
    expect(readFileSync(backup.file).equals(bytes)).toBe(true);
    expect(statSync(join(data, 'rollcall.db')).mode & 0o777).toBe(0o600);
    const { entries } = await rollcallJson(['audit', '--data', data]);
    const audited = { act: 'store.restore', actor: 'os:tester', object: backup.file };
    expect(entries).toContainEqual(expect.objectContaining(audited));
  });

  it('takes a backup that lies in the folder, under any name', async () => {
    const backup = await backedUp();
    for (const name of ['monday.db', 'rollcall.db']) {
      const data = folderWithKey(backup.data);
      copyFileSync(backup.file, join(data, name));
      expect(await restore(join(data, name), ['--data', data])).toMatchObject({ status: 0 });
      await holdsAll(backup, ['--data', data]);
    }
  });

  it('is not even needed where the backup was copied as rollcall.db beside the key', async () => {
    const backup = await backedUp();
    const data = folderWithKey(backup.data);
    copyFileSync(backup.file, join(data, 'rollcall.db'));
    await holdsAll(backup, ['--data', data]);
  });

  it('of a backup from before a rotation opens with the key file of today', async () => {
    const backup = await backedUp();
    const { keyId } = await rollcallJson(['key', 'rotate', '--data', backup.data]);
    const data = folderWithKey(backup.data);
    expect(await rollcallJson(['backup', 'restore', backup.file, '--data', data])).toMatchObject({ keyId });
    await holdsAll(backup, ['--data', data]);
  });

  it('goes into an empty schema of PostgreSQL, whole, and refuses one that is used', async () => {
    const backup = await backedUp();
    const { url, schema, drop } = await freshSchema();
    const at = ['--data', folderWithKey(backup.data), '--store', withSchema(url, schema)];
    expect(await rollcallJson(['backup', 'restore', backup.file, ...at])).toMatchObject({
      store: 'postgres',
      tenants: 2,
    });
    await holdsAll(backup, at);
    const again = await restore(backup.file, at);
    expect(again).toMatchObject({ status: 3, out: '', err: expect.stringContaining('already holds an installation') });
    await rollcallJson(['directory', 'add', 'ada@example.org', ...at]);
    const back = join(folder.path, 'from-postgres.db');
    await rollcallJson(['backup', 'create', back, ...at]);
    const data = folderWithKey(backup.data);
    await rollcallJson(['backup', 'restore', back, '--data', data]);
    const { users } = await rollcallJson(['directory', 'list', '--data', data]);
    expect(users).toHaveLength(2);
    await drop();
  });
});

describe('a restore that cannot be done', () => {
  async function refused(file: string, data: string, ...words: readonly string[]): Promise<void> {
    const before = readdirSync(data).filter((name) => name !== 'lock');
    const ended = await restore(file, ['--data', data]);
    expect(ended).toMatchObject({ status: 3, out: '' });
    for (const word of words) expect(ended.err).toContain(word);
    expect(ended.err).not.toContain('restoring');
    expect(ended.err).not.toMatch(/\n\s+at /);
    expect(readdirSync(data).filter((name) => name !== 'lock')).toEqual(before);
  }

  it('changes nothing where a store is, or a server runs', async () => {
    const backup = await backedUp();
    await refused(backup.file, backup.data, 'has a store already', 'Name a new folder');
    const server = await serving(backup.data);
    await refused(backup.file, backup.data, 'Another process owns');
    expect(await server.stop()).toBe(0);
    await holdsAll(backup, ['--data', backup.data]);
  });

  it('says that the key is missing, or which one is wanted and which is here', async () => {
    const backup = await backedUp();
    const other = await backedUp();
    const empty = join(folder.path, 'empty');
    mkdirSync(empty);
    await refused(backup.file, empty, 'key that sealed this data is missing', 'ROLLCALL_KEY_FILE');
    await refused(backup.file, folderWithKey(other.data), 'it was key', 'here is', 'for a backup');
    expect(existsSync(join(empty, 'secret.key'))).toBe(false);
  });

  it('says what is wrong with the file', async () => {
    const backup = await backedUp();
    const data = folderWithKey(backup.data);
    const file = (name: string, bytes: Uint8Array | string): string => {
      writeFileSync(join(folder.path, name), bytes);
      return join(folder.path, name);
    };
    const whole = readFileSync(backup.file);
    await refused(join(folder.path, 'none.db'), data, 'none.db cannot be read (it is not there, ENOENT)');
    await refused(file('letter.txt', 'Dear Ada'), data, 'letter.txt is no backup');
    await refused(file('nothing.db', ''), data, 'nothing.db is no backup');
    const half = file('half.db', whole.subarray(0, Math.floor(whole.length / 2)));
    await refused(half, data, 'half.db is damaged');
    const dirty = Buffer.from(whole).fill(0x55, 4096 * 3, 4096 * 12);
    await refused(file('dirty.db', dirty), data, 'dirty.db');
  });
});
