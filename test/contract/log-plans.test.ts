import { expect, it } from 'vitest';
import { countEntries } from '#engine/log/count-entries.ts';
import type { LogFilter } from '#engine/log/log-filter.ts';
import { walkEntries } from '#engine/log/walk-entries.ts';
import { sourceOfLeaver } from '#engine/queries/leavers.ts';
import type { Query, Storage } from '#storage/port.ts';
import { queryPlan } from '../support/query-plan.ts';
import { sqlitePlaces } from '../support/stores.ts';

const place = sqlitePlaces();

/** The statements that somebody asks a store. */
function recorded(storage: Storage) {
  const asked: Query<unknown>[] = [];
  const read = <Row>(query: Query<Row>) => {
    asked.push(query);
    return storage.read(query);
  };
  return { asked, read };
}

const filters: readonly (readonly [index: string, Omit<LogFilter, 'limit'>])[] = [
  ['PRIMARY KEY (tenant=?)', {}],
  ['PRIMARY KEY (tenant=? AND entry>? AND entry<?)', { since: 1, until: 2 }],
  ['PRIMARY KEY (tenant=?)', { named: 'ann' }],
  ['log_job (tenant=? AND job=?)', { job: 1 }],
  ['log_job (tenant=? AND job=? AND entry<?)', { job: 1, before: 'a', named: 'ann' }],
  ['log_job_status (tenant=? AND job=? AND status=? AND entry>?)', { job: 1, status: 'failure', since: 1 }],
  ['log_job_status (tenant=? AND job=? AND status=?)', { job: 1, status: 'warning', action: 'update' }],
  ['log_job_action (tenant=? AND job=? AND action=?)', { job: 1, status: 'success', action: 'restore' }],
  ['log_job_action (tenant=? AND job=? AND action=?)', { jobs: [1, 2], action: 'delete' }],
  ['log_job (tenant=? AND job=?)', { job: 1, jobs: [1, 2] }],
  ['log_status (tenant=? AND status=?)', { status: 'skipped' }],
  ['log_action (tenant=? AND action=?)', { action: 'restore', status: 'failure' }],
  ['log_code (tenant=? AND code=? AND entry<?)', { code: 'invalid', job: 1, before: 'a' }],
  ['log_code (tenant=? AND code=?)', { code: 'invalid', status: 'failure' }],
  ['log_target (tenant=? AND target=?)', { target: 'a' }],
  ['log_of (tenant=? AND source=?)', { source: 5, job: 1, status: 'failure' }],
  ['log_cycle (tenant=? AND job=? AND cycle=?)', { job: 1, cycle: 5, status: 'failure' }],
];

it('the log is searched and counted by an index for each filter, never by going through all of it', async () => {
  const storage = await (await place()).open();
  for (const [index, filter] of filters) {
    const { asked, read } = recorded(storage);
    await walkEntries({ storage: { read } }, 1, { ...filter, limit: 50 });
    await countEntries({ read }, 1, { filter, most: 1_000 }, () => {});
    expect(asked.length, index).toBeGreaterThan(1);
    for (const { sql, parameters } of asked) {
      const plan = await queryPlan(storage, sql, parameters);
      expect(plan.join('\n')).toContain(index);
      const [found] = plan.filter((line) => line.includes(index));
      expect(found).toMatch(/COVERING|PRIMARY KEY/);
      // What is gone through are windows that were already taken.
      expect(plan.filter((line) => /^SCAN (?!branch|looked|j\d+)/.test(line))).toEqual([]);
      expect(sql).toMatch(/limit \?/);
    }
  }
});

it('who is gone for good is found by name among the leavers', async () => {
  const storage = await (await place()).open();
  const { sql, parameters } = sourceOfLeaver(1, 'ann');
  const plan = (await queryPlan(storage, sql, parameters)).join('\n');
  expect(plan).toContain('leaver_person (tenant=? AND person=?)');
  expect(plan).not.toMatch(/SCAN leaver|TEMP B-TREE/);
});
