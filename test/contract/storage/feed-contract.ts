import { describe, expect, test } from 'vitest';
import { startScript } from '#test/support/script.ts';
import { withFeed } from '#test/support/stores.ts';
import { created, numbers, rows, stale, tally } from './rows.ts';
import type { Subject } from './subject.ts';

export function feedContract({ place }: Subject): void {
  describe('the change feed', () => {
    test('numbers the changes of a commit, and the numbers stand in its own writes', async () => {
      const storage = await withFeed(await (await place()).open({ clock: { now: () => 77 } }), 1);
      await storage.commit({ tenant: 1, writes: [], changes: [created] });
      const committed = await storage.commit({
        tenant: 1,
        actor: 'an actor',
        request: 'a request',
        writes: [
          {
            sql: 'insert into membership (tenant, group_n, member_n) values (1, ?, ?)',
            parameters: [{ seq: 1 }, { seq: 0 }],
          },
        ],
        changes: [
          { n: { seq: 0 }, id: 'u', type: 'User', kind: 'created', version: 1, paths: 'userName active' },
          { n: 9, id: 'g', type: 'Group', kind: 'member-added', member: 2 },
        ],
      });
      expect(committed).toEqual({ done: true, seq: 2 });
      expect(await rows(storage, 'select group_n, member_n from membership')).toEqual([{ group_n: 3, member_n: 2 }]);
      const common = { tenant: 1, actor: 'an actor', request: 'a request', at: 77 };
      expect(await rows(storage, 'select * from change where tenant = 1 and seq > 1 order by seq')).toEqual([
        {
          ...common,
          seq: 2,
          n: 2,
          id: 'u',
          type: 'User',
          kind: 'created',
          member: null,
          paths: 'userName active',
          version: 1,
        },
        {
          ...common,
          seq: 3,
          n: 9,
          id: 'g',
          type: 'Group',
          kind: 'member-added',
          member: 2,
          paths: null,
          version: null,
        },
      ]);
    });

    test('of one tenant does not move with another, nor with commits without changes or refused ones', async () => {
      const storage = await withFeed(await (await place()).open(), 1, 2);
      await storage.commit({ tenant: 1, writes: [], changes: [created] });
      await storage.commit({ tenant: 2, writes: [tally(2, 'a')] });
      await storage.commit({ tenant: 2, writes: [stale()], changes: [created] });
      expect(await rows(storage, 'select tenant, seq from feed where tenant > 0 order by tenant')).toEqual([
        { tenant: 1, seq: 1 },
        { tenant: 2, seq: 0 },
      ]);
    });

    test('refuses changes of a tenant that has none', async () => {
      const storage = await (await place()).open();
      const commit = { tenant: 5, writes: [tally(5, 'a')], changes: [created] };
      expect(await storage.commit(commit)).toEqual({ done: false, refusal: 'unknown-tenant' });
      expect(await rows(storage, 'select * from tally')).toEqual([]);
    });

    test('takes the changes of a big group in one commit', async () => {
      const storage = await withFeed(await (await place()).open(), 1);
      const changes = Array.from({ length: 12_000 }, (_, member) => ({
        n: 1,
        id: 'g',
        type: 'Group',
        kind: 'member-removed',
        member,
      }));
      expect(await storage.commit({ tenant: 1, writes: [], changes })).toEqual({ done: true, seq: 1 });
      expect(await numbers(storage, 'select count(*) from change where tenant = 1 and seq = member + 1')).toEqual([
        12_000,
      ]);
    });

    test('wakes those who listen, until they stop, with the last number of the commit', async () => {
      const storage = await withFeed(await (await place()).open(), 1);
      const heard: [number, number][] = [];
      const first = Promise.withResolvers<void>();
      const stop = storage.onFeed((tenant, seq) => {
        heard.push([tenant, seq]);
        first.resolve();
      });
      await storage.commit({ tenant: 1, writes: [tally(1, 'a')] });
      await storage.commit({ tenant: 1, writes: [], changes: [created, created] });
      await first.promise;
      stop();
      await storage.commit({ tenant: 1, writes: [], changes: [created] });
      expect(heard).toEqual([[1, 2]]);
    });

    test('shows no gap and no reordering to a reader while two processes write', async () => {
      const { location, open } = await place();
      const storage = await withFeed(await open(), 1);
      const commits = 300;
      const job = JSON.stringify({ location, tenant: 1, commits });
      const script = new URL('./writer-process.ts', import.meta.url);
      const writers = [startScript(script, job, 'one'), startScript(script, job, 'two')];
      for (const writer of writers) expect(await writer.nextLine()).toBe('ready');
      for (const writer of writers) writer.say('go');
      let running = true;
      const ended = Promise.all(writers.map((writer) => writer.ended())).finally(() => {
        running = false;
      });
      let watermark = 0;
      const readOn = async (): Promise<number> => {
        const sql = 'select seq from change where tenant = 1 and seq > ? order by seq limit 1000';
        const seen = await numbers(storage, sql, [watermark]);
        expect(seen).toEqual(seen.map((_, index) => watermark + 1 + index));
        watermark += seen.length;
        return seen.length;
      };
      let pages = 0;
      while (running) {
        if ((await readOn()) > 0) pages += 1;
        await new Promise((resolve) => setImmediate(resolve));
      }
      await ended;
      while ((await readOn()) > 0) pages += 1;
      expect(pages).toBeGreaterThan(2);
      const [last] = await numbers(storage, 'select seq from feed where tenant = 1');
      expect(watermark).toBe(last);
      expect(await numbers(storage, 'select count(distinct id) from change where tenant = 1')).toEqual([commits * 2]);
      // the two did write at the same time
      expect(await numbers(storage, 'select count(distinct actor) from change where tenant = 1')).toEqual([2]);
      const oneAfterTheOther =
        'select count(*) from (select max(seq) as last from change where tenant = 1 group by actor) as ends ' +
        'cross join (select min(seq) as first from change where tenant = 1 group by actor) as starts where last < first';
      expect(await numbers(storage, oneAfterTheOther)).toEqual([0]);
    });
  });
}
