import { describe, expect, test } from 'vitest';
import { type Commit, StorageUnavailable } from '#storage/port.ts';
import { withFeed } from '#test/support/stores.ts';
import { created, numbers, rows, stale, tallies, tally } from './rows.ts';
import type { Subject } from './subject.ts';

export function commitContract({ place }: Subject): void {
  const open = async (...tenants: readonly number[]) => withFeed(await (await place()).open(), ...tenants);

  describe('a commit', () => {
    test('writes all its statements, and is seen by the next read', async () => {
      const storage = await open();
      expect(await storage.commit({ tenant: 1, writes: [tally(1, 'a'), tally(1, 'b')] })).toEqual({
        done: true,
        seq: 0,
      });
      expect(await tallies(storage, 1)).toEqual(['a', 'b']);
    });

    test('writes nothing when a later statement does not touch the rows it must', async () => {
      const storage = await open();
      expect(await storage.commit({ tenant: 1, writes: [tally(1, 'a'), stale()] })).toEqual({
        done: false,
        refusal: 'stale',
      });
      expect(await tallies(storage, 1)).toEqual([]);
    });

    test('is refused as taken when a key is taken, and writes nothing', async () => {
      const storage = await open();
      await storage.commit({ tenant: 1, writes: [tally(1, 'a')] });
      expect(await storage.commit({ tenant: 1, writes: [tally(1, 'b'), tally(1, 'a')] })).toEqual({
        done: false,
        refusal: 'taken',
      });
      expect(await tallies(storage, 1)).toEqual(['a']);
    });

    test('is refused in the words of the statement, for rows and for keys', async () => {
      const storage = await open();
      await storage.commit({ tenant: 1, writes: [tally(1, 'a')] });
      const taken = { ...tally(1, 'a'), refusal: 'userName' };
      expect(await storage.commit({ tenant: 1, writes: [stale('moved')] })).toEqual({ done: false, refusal: 'moved' });
      expect(await storage.commit({ tenant: 1, writes: [taken] })).toEqual({ done: false, refusal: 'userName' });
    });

    test('that is refused is undone alone: those that share its transaction stay', async () => {
      const storage = await open(1);
      const commits: Commit[] = [
        { tenant: 1, writes: [tally(1, 'a')], changes: [created] },
        { tenant: 1, writes: [tally(1, 'b'), stale()], changes: [created, created] },
        { tenant: 1, writes: [tally(1, 'a')], changes: [created] },
        { tenant: 1, writes: [tally(1, 'c')], changes: [created] },
      ];
      expect(await Promise.all(commits.map((commit) => storage.commit(commit)))).toEqual([
        { done: true, seq: 1 },
        { done: false, refusal: 'stale' },
        { done: false, refusal: 'taken' },
        { done: true, seq: 2 },
      ]);
      expect(await tallies(storage, 1)).toEqual(['a', 'c']);
      expect(await numbers(storage, 'select seq from change where tenant = 1 order by seq')).toEqual([1, 2]);
    });

    test('with a wrong statement fails as a bug that names it, and takes no other along', async () => {
      const storage = await open();
      const wrong = { sql: 'insert into nowhere (tenant) values (?)', parameters: [1] };
      const [first, second, third] = await Promise.allSettled([
        storage.commit({ tenant: 1, writes: [tally(1, 'a')] }),
        storage.commit({ tenant: 1, writes: [tally(1, 'b'), wrong] }),
        storage.commit({ tenant: 1, writes: [tally(1, 'c')] }),
      ]);
      expect([first.status, second.status, third.status]).toEqual(['fulfilled', 'rejected', 'fulfilled']);
      const reason = second.status === 'rejected' ? second.reason : undefined;
      expect(reason).not.toBeInstanceOf(StorageUnavailable);
      expect(String(reason)).toContain('insert into nowhere');
      expect(await tallies(storage, 1)).toEqual(['a', 'c']);
    });

    test('that breaks NOT NULL is a bug, not a refusal', async () => {
      const storage = await open();
      const write = { sql: 'insert into tally (tenant, type, live) values (?, ?, ?)', parameters: [1, 'a', null] };
      await expect(storage.commit({ tenant: 1, writes: [write] })).rejects.toThrow('live');
      expect(await tallies(storage, 1)).toEqual([]);
    });

    test('counts what an insert that may do nothing has done', async () => {
      const storage = await open();
      const sql = 'insert into tally (tenant, type, live) values (?, ?, 1) on conflict (tenant, type) do nothing';
      const write = { sql, parameters: [1, 'a'], rows: 1 };
      expect(await storage.commit({ tenant: 1, writes: [write] })).toMatchObject({ done: true });
      expect(await storage.commit({ tenant: 1, writes: [write] })).toEqual({ done: false, refusal: 'stale' });
    });
  });

  describe('values', () => {
    test('come back as they went: every script, emoji, quotes, JSON text to the byte', async () => {
      const storage = await open();
      const doc = '{"b": 1,\t"a":"Zoë 李 🧑🏽‍💻 \\u00e9","a":2}';
      const id = "O'Brien “ß” ﷽ 🏳️‍🌈";
      const sql =
        'insert into resource (tenant, n, id, type, version, created, modified, deleted, doc) values (?, ?, ?, ?, ?, ?, ?, ?, ?)';
      const at = 1_795_298_655_556;
      await storage.commit({ tenant: 1, writes: [{ sql, parameters: [1, 1, id, 'User', 1, at, at, null, doc] }] });
      expect(await rows(storage, 'select id, created, deleted, doc from resource where id = ?', [id])).toEqual([
        { id, created: at, deleted: null, doc },
      ]);
    });

    test('that are whole numbers stay whole in expressions', async () => {
      const storage = await open();
      expect(await rows(storage, 'select cast(? as text) as written, 7 / cast(? as integer) as part', [5, 2])).toEqual([
        { written: '5', part: 3 },
      ]);
    });

    test('of a comparison are 0 or 1, and counts and sums are numbers', async () => {
      const storage = await open();
      await storage.commit({ tenant: 1, writes: [tally(1, 'a', 2), tally(1, 'b', 3)] });
      const sql = 'select count(*) as many, sum(live) as total, sum(live) = 5 as five, count(*) = 5 as no from tally';
      expect(await rows(storage, sql)).toEqual([{ many: 2, total: 5, five: 1, no: 0 }]);
    });

    test('of text sort by their bytes, whatever the locale of the database', async () => {
      const storage = await open();
      const types = ['b', 'B', 'a', 'ä', 'A', '_', 'z', '0'];
      await storage.commit({ tenant: 1, writes: types.map((type) => tally(1, type)) });
      expect(await tallies(storage, 1)).toEqual(['0', 'A', 'B', '_', 'a', 'b', 'z', 'ä']);
    });

    test.each([
      ['NUL', 'a\0b'],
      ['a lone surrogate', 'a\ud800'],
      ['not a number', Number.NaN],
      ['an infinite number', Number.POSITIVE_INFINITY],
    ])('that a store cannot hold (%s) are refused before anything is written or read', async (_what, value) => {
      const storage = await open();
      const sql = 'insert into tally (tenant, type, live) values (1, ?, 1)';
      await expect(storage.commit({ tenant: 1, writes: [{ sql, parameters: [value] }] })).rejects.toThrow(TypeError);
      await expect(rows(storage, 'select 1 from tally where type = ?', [value])).rejects.toThrow(TypeError);
      expect(await tallies(storage, 1)).toEqual([]);
    });

    test('stand where ? stands, not where a literal or a quoted name holds one', async () => {
      const storage = await open();
      expect(await rows(storage, `select '?''?' as "what?", cast(? as text) as b -- ?\n`, ['x'])).toEqual([
        { 'what?': "?'?", b: 'x' },
      ]);
    });
  });

  describe('the queue', () => {
    test('answers unavailable what it cannot hold, and writes the rest', async () => {
      const storage = await (await place()).open({ queue: 10 });
      const commits = Array.from({ length: 30 }, (_, index) =>
        storage.commit({ tenant: 1, writes: [tally(1, `${index}`)] }),
      );
      const answers = await Promise.allSettled(commits);
      const done = answers.filter(({ status }) => status === 'fulfilled').length;
      const unavailable = answers.filter(
        (one) => one.status === 'rejected' && one.reason instanceof StorageUnavailable,
      );
      expect(done).toBe(10);
      expect(unavailable).toHaveLength(20);
      expect(await tallies(storage, 1)).toHaveLength(10);
    });

    test('answers what it has taken before the store closes, and nothing afterwards', async () => {
      const { open: openHere } = await place();
      const storage = await openHere();
      const commits = Array.from({ length: 50 }, (_, index) =>
        storage.commit({ tenant: 1, writes: [tally(1, `${index}`)] }),
      );
      await Promise.all([storage.close(), storage.close()]);
      expect((await Promise.all(commits)).every(({ done }) => done)).toBe(true);
      await expect(storage.commit({ tenant: 1, writes: [] })).rejects.toThrow(StorageUnavailable);
      await expect(tallies(storage, 1)).rejects.toThrow(StorageUnavailable);
      expect(await tallies(await openHere(), 1)).toHaveLength(50);
    });
  });
}
