import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { takeNumbers } from '#storage/feed-numbers.ts';
import { leaseGuard } from '#storage/lease.ts';
import type { Migration } from '#storage/migrations/migration.ts';
import { type Storage, StorageUnavailable, type Write } from '#storage/port.ts';
import { Connection } from '#storage/sqlite/connection.ts';
import { lockFolder } from '#storage/sqlite/folder-lock.ts';
import { migrate } from '#storage/sqlite/migrate.ts';
import { openSqlite, type SqliteOptions } from '#storage/sqlite/open.ts';
import { StoreUnusable } from '#storage/store-unusable.ts';
import { queryPlan } from '#test/support/query-plan.ts';
import { startScript } from '#test/support/script.ts';
import { withFeed } from '#test/support/stores.ts';
import { created, numbers, rows, tallies, tally } from './storage/rows.ts';

function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'rollcall-sqlite-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

async function open(options: Omit<SqliteOptions, 'file'>, file = join(folder(), 'rollcall.db')): Promise<Storage> {
  const storage = await openSqlite({ file, ...options });
  onTestFinished(() => storage.close());
  return storage;
}

/** A write of three megabytes. */
const huge: Write = {
  sql: "insert into setting (tenant, name, value, changed, changed_by) values (1, 'huge', ?, 0, 'test')",
  parameters: ['x'.repeat(3_000_000)],
};

describe.each([{ thread: false }, { thread: true }])('on a full disk (%o)', ({ thread }) => {
  test('only what is stored is acknowledged: of commits that share a transaction, the one too big fails alone', async () => {
    const storage = await withFeed(await open({ thread, maxPages: 400 }), 1);
    const answers = await Promise.allSettled([
      storage.commit({ tenant: 1, writes: [tally(1, 'before')], changes: [created] }),
      storage.commit({ tenant: 1, writes: [tally(1, 'with'), huge], changes: [created] }),
      storage.commit({ tenant: 1, writes: [tally(1, 'after')], changes: [created] }),
    ]);
    expect(answers).toMatchObject([
      { status: 'fulfilled', value: { done: true, seq: 1 } },
      { status: 'rejected', reason: expect.any(StorageUnavailable) },
      { status: 'fulfilled', value: { done: true, seq: 2 } },
    ]);
    expect(await tallies(storage, 1)).toEqual(['after', 'before']);
    expect(await numbers(storage, 'select seq from change where tenant = 1')).toEqual([1, 2]);
  });

  test('every acknowledged commit is there and every other one is not, up to the last page', async () => {
    const file = join(folder(), 'rollcall.db');
    const storage = await openSqlite({ file, thread, maxPages: 300 });
    const acknowledged: string[] = [];
    let unavailable = 0;
    for (let round = 0; unavailable === 0 && round < 100; round += 1) {
      const types = Array.from({ length: 20 }, (_, index) => `${round}-${index}-${'x'.repeat(2_000)}`);
      await Promise.all(
        types.map(async (type) => {
          try {
            await storage.commit({ tenant: 1, writes: [tally(1, type)] });
            acknowledged.push(type);
          } catch (error) {
            expect(error).toBeInstanceOf(StorageUnavailable);
            expect(String(error)).toContain('free space');
            unavailable += 1;
          }
        }),
      );
    }
    expect(unavailable).toBeGreaterThan(0);
    await storage.close();
    const again = await open({ thread }, file);
    expect(await tallies(again, 1)).toEqual(acknowledged.toSorted());
  });
});

describe('opening a data file', () => {
  test('makes it readable by its owner only, and says which migrations ran', async () => {
    const file = join(folder(), 'rollcall.db');
    const ran: number[][] = [];
    const migrated = (migrations: readonly Migration[]) => ran.push(migrations.map(({ number }) => number));
    const storage = await openSqlite({ file, thread: false, migrated });
    await storage.close();
    await open({ thread: true, migrated }, file);
    expect(ran[0]?.[0]).toBe(1);
    expect(ran[1]).toEqual([]);
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test('leaves one file and no thread behind when it is closed', async () => {
    const file = join(folder(), 'rollcall.db');
    const storage = await openSqlite({ file });
    await storage.commit({ tenant: 1, writes: [tally(1, 'a')] });
    await storage.scan(0, () => ({ sql: 'select 1', parameters: [], decode: (row) => row }), { deadline: 1_000 });
    await storage.close();
    expect([existsSync(file), existsSync(`${file}-wal`), existsSync(`${file}-shm`)]).toEqual([true, false, false]);
  });

  test.each([
    ['in a folder that is not there', (path: string) => join(path, 'nowhere', 'rollcall.db')],
    ['that is a folder', (path: string) => path],
    [
      'in a folder that is a file',
      (path: string) => {
        writeFileSync(join(path, 'file'), '');
        return join(path, 'file', 'rollcall.db');
      },
    ],
  ])('%s says which one, and what to do', async (_what, place) => {
    const file = place(folder());
    const opening = openSqlite({ file });
    await expect(opening).rejects.toThrow(StoreUnusable);
    await expect(opening).rejects.toThrow(`${file} cannot be opened for writing`);
  });

  test('that is no database leaves it as it is', async () => {
    const file = join(folder(), 'rollcall.db');
    const text = 'This is a letter to somebody. '.repeat(100);
    writeFileSync(file, text);
    await expect(openSqlite({ file })).rejects.toThrow('is not a database');
    expect(readFileSync(file, 'utf8')).toBe(text);
  });

  test.each([
    'create table account (id text)',
    'create table store (sku text)',
    'create table store (name text, value text)',
  ])('of another application (%s) leaves it as it is: it is refused as foreign', async (sql) => {
    const file = join(folder(), 'other.db');
    const other = new DatabaseSync(file);
    other.exec(sql);
    other.close();
    const before = readFileSync(file);
    const opening = openSqlite({ file });
    await expect(opening).rejects.toMatchObject({ name: 'StoreUnusable', reason: 'foreign' });
    await expect(opening).rejects.toThrow("another application's data");
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test('of a newer Rollcall is refused, and says what to do', async () => {
    const file = join(folder(), 'rollcall.db');
    const storage = await openSqlite({ file, thread: false });
    await storage.commit({
      tenant: 0,
      writes: [{ sql: "update store set value = '99' where name = 'schema'", parameters: [], rows: 1 }],
    });
    await storage.close();
    const opening = openSqlite({ file });
    await expect(opening).rejects.toMatchObject({ reason: 'newer' });
    await expect(opening).rejects.toThrow(
      /schema 99, this one knows up to \d+\. .*Upgrade Rollcall or restore a backup/,
    );
  });

  test('in memory needs no file, and works without a thread only', async () => {
    const storage = await openSqlite({ file: ':memory:', thread: false });
    await storage.commit({ tenant: 1, writes: [tally(1, 'a')] });
    expect(await tallies(storage, 1)).toEqual(['a']);
    await storage.close();
    await expect(openSqlite({ file: ':memory:' })).rejects.toThrow('thread: false');
  });
});

describe('a migration that fails', () => {
  test('is undone whole, says which it was, and those before it stay', async () => {
    const connection = new Connection({ file: ':memory:', readOnly: false });
    const known = migrate(connection, 'here');
    const number = known.length + 1;
    const second: Migration = { number, name: 'second', sql: 'create table second (a integer) strict;' };
    const third: Migration = {
      number: number + 1,
      name: 'third',
      sql: 'create table third (a integer) strict; create tabel x;',
    };
    expect(known.length).toBeGreaterThan(0);
    expect(() => migrate(connection, 'here', [...known, second, third])).toThrow(
      `Migration ${number + 1} (third) failed and was undone`,
    );
    const tables = "select name from sqlite_schema where name in ('second', 'third')";
    expect(connection.all(tables, [])).toEqual([{ name: 'second' }]);
    expect(connection.all("select value from store where name = 'schema'", [])).toEqual([{ value: String(number) }]);
    connection.close();
  });
});

describe('reading', () => {
  test('goes on while the writer works, and never shows a commit by half', async () => {
    const storage = await withFeed(await open({ thread: true }), 1);
    let running = true;
    const write = async (worker: number): Promise<void> => {
      for (let index = 0; index < 50; index += 1) {
        const writes = [tally(1, `${worker}-${index}-a`), tally(1, `${worker}-${index}-b`)];
        await storage.commit({ tenant: 1, writes, changes: [created, created] });
      }
    };
    const writing = Promise.all([0, 1, 2, 3].map(write)).finally(() => {
      running = false;
    });
    const sql =
      'select (select count(*) from tally) as tallies, (select count(*) from change) as changes, (select seq from feed where tenant = 1) as seq';
    const seen = new Set<number>();
    while (running) {
      const [row] = await rows(storage, sql);
      const { tallies: many, changes, seq } = Object(row);
      expect([many % 2, changes, seq]).toEqual([0, many, many]);
      seen.add(many);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await writing;
    expect(seen.size).toBeGreaterThan(2);
  });
});

describe('the statements of the store itself', () => {
  test('find their rows by key', async () => {
    const storage = await open({ thread: false });
    const plans = await Promise.all([
      queryPlan(storage, takeNumbers, [1, 1]),
      queryPlan(storage, 'select seq from feed where tenant = ?', [1]),
      queryPlan(storage, leaseGuard({ tenant: 1, name: 'a', fence: 1 }, 0).sql, [0, 1, 'a', 1]),
    ]);
    expect(plans).toEqual([
      ['SEARCH feed USING INTEGER PRIMARY KEY (rowid=?)'],
      ['SEARCH feed USING INTEGER PRIMARY KEY (rowid=?)'],
      ['SEARCH lease USING PRIMARY KEY (tenant=? AND name=?)'],
    ]);
  });
});

describe('the lock of a data folder', () => {
  test('is refused to a second process at once, and free when the first is killed', async () => {
    const path = folder();
    const owner = startScript(new URL('./storage/lock-process.ts', import.meta.url), path);
    expect(await owner.nextLine()).toBe('locked');
    expect(() => lockFolder(path)).toThrow(expect.objectContaining({ reason: 'locked' }));
    expect(() => lockFolder(path)).toThrow('Another process owns the data folder');
    await owner.kill();
    const lock = lockFolder(path);
    expect(() => lockFolder(path)).toThrow(StoreUnusable);
    lock.release();
    lock.release();
    lockFolder(path).release();
  });

  test('on a folder that is not there says so', () => {
    const path = join(folder(), 'nowhere');
    expect(() => lockFolder(path)).toThrow(`The data folder ${path} cannot be locked`);
    mkdirSync(path);
    lockFolder(path).release();
  });
});
