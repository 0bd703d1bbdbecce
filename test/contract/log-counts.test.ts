import { expect, it } from 'vitest';
import { countOldEntries } from '#engine/log/count-old-entries.ts';
import { cutCounts } from '#engine/log/cut-counts.ts';
import { countsIn, identitiesOf, timesIn } from '#engine/log/read-counts.ts';
import { lastBacklogs } from '#engine/queries/cycles.ts';
import type { Storage, Value } from '#storage/port.ts';
import { countsAndLog } from '#test/support/counts-and-log.ts';
import { openWorld } from '#test/support/engine-world.ts';
import { failure } from '#test/support/memory-target.ts';
import { queryPlan } from '#test/support/query-plan.ts';
import { rowCount } from '#test/support/row-count.ts';
import { eachStore, sqlitePlaces, withFeed } from '#test/support/stores.ts';

const hour = 3_600_000;
const tenant = 7;
const count = 1_203;

/** Entries of two jobs, one every ten minutes. */
async function fill(storage: Storage): Promise<void> {
  const hex =
    storage.dialect === 'sqlite' ? `printf('%012x', i * 600000)` : `lpad(to_hex(cast(i * 600000 as bigint)), 12, '0')`;
  const sql = `insert into log (tenant, entry, job, cycle, source, type, identity, target, action, status, code, configuration, body, took)
    with recursive n(i) as (select 1 union all select i + 1 from n where i < cast(? as integer))
    select cast(? as integer), substr(${hex}, 1, 8) || '-' || substr(${hex}, 9) || '-7000-8000-000000000000', 1 + i % 2, 1, i, 'User',
      'person' || cast(i as text), null, 'update', case when i % 5 = 0 then 'failure' else 'success' end,
      case when i % 5 = 0 then 'invalid' end, 1, '{}', case when i % 3 = 0 then i % 40 end from n`;
  const mark = { sql: `insert into log_uncounted (tenant, before) values (?, 'f')`, parameters: [tenant] };
  await storage.commit({ tenant, writes: [{ sql, parameters: [count, tenant] }, mark] });
}

eachStore((_, open) => {
  it('what was in the log before is counted once, newest first, also when somebody stops it meanwhile', async () => {
    const storage = await withFeed(await open(), tenant);
    await fill(storage);
    const stopped = new AbortController();
    const stopping: Pick<Storage, 'read' | 'commit'> = {
      read: (query) => storage.read(query),
      commit: (commit) => {
        stopped.abort();
        return storage.commit(commit);
      },
    };
    expect(await countOldEntries(stopping, tenant, stopped.signal)).toBe(500);
    const [newest] = await Promise.all([countOldEntries(storage, tenant), countOldEntries(storage, tenant)]);
    expect(newest).toBeLessThanOrEqual(count - 500);
    expect(await countOldEntries(storage, tenant)).toBe(0);
    const until = 600_000 * (count + 6);
    for (const span of [1, 24] as const) {
      const all = { span, since: 0, until: until - (until % (span * hour)) + span * hour, jobs: undefined };
      const found = await storage.read(countsIn(tenant, all));
      expect(found.map(({ status, code, count: of }) => [status, code, of]).sort()).toEqual([
        ['failure', 'invalid', 240],
        ['success', undefined, 963],
      ]);
      const times = await storage.read(timesIn(tenant, { ...all, jobs: [1] }));
      expect(times.reduce((sum, [, of]) => sum + of, 0)).toBe(200);
    }
    const part = { span: 1, since: 10 * hour, until: 12 * hour, jobs: [2, 5] } as const;
    const [failed] = (await storage.read(countsIn(tenant, part))).filter(({ status }) => status === 'failure');
    expect(failed).toMatchObject({ code: 'invalid', count: 1 });
    expect(await storage.read(identitiesOf(tenant, [failed?.latest ?? '']))).toEqual([[failed?.latest, 'person65']]);
  });

  it('counts go with the last of the hour or day that they are of', async () => {
    const storage = await withFeed(await open(), tenant);
    await fill(storage);
    await countOldEntries(storage, tenant);
    const of = async (span: 1 | 24) => {
      const found = await storage.read(countsIn(tenant, { span, since: 0, until: 240 * hour, jobs: undefined }));
      return found.reduce((sum, one) => sum + one.count, 0);
    };
    await cutCounts(storage, tenant, 24 * hour - 1);
    expect([await of(1), await of(24)]).toEqual([count - 23 * 6 + 1, count]);
    await cutCounts(storage, tenant, 24 * hour);
    expect([await of(1), await of(24)]).toEqual([count - 24 * 6 + 1, count - 24 * 6 + 1]);
    await cutCounts(storage, tenant, 1_000 * hour);
    expect([await rowCount(storage, 'log_count', tenant), await rowCount(storage, 'log_took', tenant)]).toEqual([0, 0]);
  });

  it('each entry is counted in the commit that writes it: what happened, what failed, what was skipped', async () => {
    const storage = await open();
    const world = await openWorld(storage);
    const people = await Promise.all(['ada', 'bob', 'cyd'].map((name) => world.user(name)));
    const nameless = await world.user('dan');
    for (const person of [...people, nameless]) await world.assign(person);
    await world.assign(await world.group('all', people));
    await world.cycle();
    const down = { kind: 'fail', failure: failure('unavailable', 'No.') } as const;
    world.target.faults = (operation) => (operation === 'update' ? down : undefined);
    await world.change(people[0] ?? nameless, { displayName: 'Countess' });
    await world.cycle();
    await world.unassign(nameless);
    await world.cycle('initial');
    const { counts, log } = await countsAndLog(storage, world.tenant);
    expect(log.length).toBeGreaterThan(4);
    expect(counts).toEqual(log);
  });
});

it('reports read by the key of the counts, never through all of them', async () => {
  const storage = await (await sqlitePlaces()()).open();
  const of = { span: 1, since: 0, until: 2 * hour, jobs: undefined } as const;
  const plan = async ({ sql, parameters }: { sql: string; parameters: readonly Value[] }) =>
    (await queryPlan(storage, sql, parameters)).join('\n');
  expect(await plan(countsIn(1, of))).toContain('PRIMARY KEY (tenant=? AND hours=? AND since>? AND since<?)');
  expect(await plan(countsIn(1, { ...of, jobs: [1] }))).toContain(
    'PRIMARY KEY (tenant=? AND hours=? AND since=? AND job=?)',
  );
  expect(await plan(timesIn(1, { ...of, jobs: [1] }))).toContain(
    'PRIMARY KEY (tenant=? AND hours=? AND since=? AND job=?)',
  );
  const backlog = await plan(lastBacklogs(1, of));
  expect(backlog).toContain('cycle_ended (tenant=? AND ended>? AND ended<?)');
  expect(backlog).toContain('cycle_ended (tenant=? AND ended=? AND job=?');
  expect(await plan(identitiesOf(1, ['a', 'b']))).toContain('PRIMARY KEY (tenant=? AND entry=?)');
});
