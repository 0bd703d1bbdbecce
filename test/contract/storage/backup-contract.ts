import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#storage/sqlite/open.ts';
import { withFeed } from '#test/support/stores.ts';
import { created, numbers, rows, tally } from './rows.ts';
import type { Subject } from './subject.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'rollcall-backup-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function backupContract({ place }: Subject): void {
  describe('a backup', () => {
    test('is one file, readable by its owner only, that opens as a store with the same rows', async () => {
      const storage = await withFeed(await (await place()).open(), 1);
      const doc = '{ "userName":"Zoë 李 \\u0041" }';
      const sql =
        'insert into resource (tenant, n, id, type, version, created, modified, deleted, doc) values (?, ?, ?, ?, 1, 2, 3, null, ?)';
      await storage.commit({
        tenant: 1,
        writes: [{ sql, parameters: [1, { seq: 0 }, 'an-id', 'User', doc] }, tally(1, 'Zoë', 1_795_298_655_556)],
        changes: [created],
      });
      const file = join(folder(), 'backup.db');
      await storage.backup(file);
      expect(statSync(file).mode & 0o777).toBe(0o600);
      expect([existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([false, false]);
      const copy = await openSqlite({ file, thread: false });
      for (const table of ['store', 'feed', 'tally', 'resource', 'change', 'membership']) {
        const all = `select * from ${table} order by 1, 2`;
        expect([table, await rows(copy, all)]).toEqual([table, await rows(storage, all)]);
      }
      await copy.close();
    });

    test('taken while others write is of one moment: no commit is half in it', async () => {
      const storage = await withFeed(await (await place()).open(), 1);
      let running = true;
      const write = async (): Promise<void> => {
        for (let index = 0; running; index += 1) {
          await storage.commit({ tenant: 1, writes: [tally(1, `${index}`)], changes: [created] });
        }
      };
      const writing = write();
      const files = [join(folder(), 'a.db'), join(folder(), 'b.db')];
      for (const file of files) await storage.backup(file);
      running = false;
      await writing;
      for (const file of files) {
        const copy = await openSqlite({ file, thread: false });
        const [changes] = await numbers(copy, 'select count(*) from change');
        expect(await numbers(copy, 'select count(*) from tally')).toEqual([changes]);
        expect(await numbers(copy, 'select seq from feed where tenant = 1')).toEqual([changes]);
        await copy.close();
      }
    });

    test('never overwrites a file, and leaves none behind when it fails', async () => {
      const storage = await (await place()).open();
      const path = folder();
      const precious = join(path, 'precious.txt');
      writeFileSync(precious, 'precious');
      await expect(storage.backup(precious)).rejects.toThrow('Name a new file');
      expect(readFileSync(precious, 'utf8')).toBe('precious');
      const nowhere = join(path, 'nowhere', 'backup.db');
      await expect(storage.backup(nowhere)).rejects.toThrow(nowhere);
    });
  });
}
