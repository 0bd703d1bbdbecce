import { expect, it } from 'vitest';
import { type LoggedEntry, listEntries } from '#engine/log/list-entries.ts';
import type { LogFilter } from '#engine/log/log-filter.ts';
import { walkEntries } from '#engine/log/walk-entries.ts';
import type { Storage } from '#storage/port.ts';
import { eachStore, withFeed } from '#test/support/stores.ts';

const tenant = 7;
const count = 20_500;
const body = JSON.stringify({ message: 'Done.', advice: '', situation: '', steps: [], modified: [], exchanges: [] });

/** Entries of two tenants, one a second, of whom the columns follow from the number. */
async function fill(storage: Storage): Promise<void> {
  const id = `'00000000-' || substr('0000' || cast(i / 10000 as text), length(cast(i / 10000 as text)) + 1) || '-7000-8000-' || substr('000000000000' || cast(i as text), length(cast(i as text)) + 1)`;
  for (const of of [tenant, tenant + 1]) {
    await storage.commit({
      tenant: of,
      writes: [
        {
          sql: `insert into log (tenant, entry, job, cycle, source, type, identity, target, action, status, code, configuration, body)
            with recursive n(i) as (select 1 union all select i + 1 from n where i < cast(? as integer))
            select cast(? as integer), ${id}, 1 + i % 3, 1 + i / 1000, 1 + i % 50, 'User', 'Person' || cast(i % 50 as text), 'account' || cast(i % 50 as text),
              case when i % 7 = 0 then 'create' else 'update' end, case when i % 11 = 0 then 'failure' else 'success' end,
              case when i % 11 = 0 then case when i % 22 = 0 then 'invalid' else 'unavailable' end end, 1, cast(? as text) from n`,
          parameters: [count, of, body],
        },
      ],
    });
  }
  // As autovacuum does within a minute: without statistics a full table is taken for an empty one.
  if (storage.dialect === 'postgres')
    await storage.commit({ tenant, writes: [{ sql: 'analyze log', parameters: [] }] });
}

const filters: readonly Omit<LogFilter, 'limit'>[] = [
  {},
  { job: 1, action: 'create', status: 'failure' },
  { jobs: [1, 3], status: 'failure', action: 'update' },
  { jobs: [2], job: 1 },
  { jobs: [] },
  { code: 'invalid', job: 2 },
  { source: 5, job: 3, code: 'unavailable' },
  { target: 'account7', status: 'failure' },
  { job: 1, cycle: 4, status: 'failure' },
  { cycle: 4, action: 'create' },
  { named: 'son4', code: 'invalid' },
];

const fits = (entry: LoggedEntry, { jobs, named, ...equal }: Omit<LogFilter, 'limit'>): boolean =>
  (jobs?.includes(entry.job) ?? true) &&
  (named === undefined || entry.identity.toLowerCase().includes(named)) &&
  Object.entries(equal).every(([column, value]) =>
    Object.entries(entry).some(([key, own]) => key === column && own === value),
  );

eachStore((_, open) => {
  it('a log is read page by page, each entry that fits once, whatever index finds it; and a search that looked at 20,000, or for long, says where to go on', async () => {
    const storage = await withFeed(await open(), tenant, tenant + 1);
    await fill(storage);
    const all: LoggedEntry[] = [];
    for (let before: string | undefined; ; before = all.at(-1)?.entry) {
      const page = await storage.read(
        listEntries(tenant, { limit: 1000, ...(before === undefined ? {} : { before }) }),
      );
      all.push(...page);
      if (page.length < 1000) break;
    }
    expect(all).toHaveLength(count);
    for (const filter of filters) {
      const found: string[] = [];
      for (let before: string | null = ''; before !== null; ) {
        const after: Partial<LogFilter> = before === '' ? {} : { before };
        const { entries, next } = await walkEntries({ storage }, tenant, { ...filter, ...after, limit: 700 });
        found.push(...entries.map(({ entry }) => entry));
        before = next;
      }
      const wanted = all.filter((entry) => fits(entry, filter)).map(({ entry }) => entry);
      expect(found, JSON.stringify(filter)).toEqual(wanted);
    }
    const { entries, next, cut } = await walkEntries({ storage }, tenant, { named: 'nobody', limit: 5 });
    expect([entries, next, cut]).toEqual([[], all[19_999]?.entry, true]);
    const rest = await walkEntries({ storage }, tenant, { named: 'nobody', limit: 5, before: next ?? '' });
    expect(rest).toEqual({ entries: [], next: null, cut: false });
    const time = { now: 0 };
    const clock = { now: () => (time.now += 100) };
    const slow = await walkEntries({ storage, clock }, tenant, { named: 'nobody', limit: 5 });
    expect(slow).toEqual({ entries: [], next: all[2_999]?.entry, cut: true });
  });
});
