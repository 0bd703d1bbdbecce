import { expect, it } from 'vitest';
import { failuresAfter } from '#engine/log/failures-after.ts';
import { listEntries } from '#engine/log/list-entries.ts';
import { countFindings, findings, findingsOfTargets } from '#engine/queries/drift-findings.ts';
import { linksBehind, linksOfTargets } from '#engine/queries/drift-links.ts';
import { voidHeld } from '#engine/queries/held.ts';
import { countOpen, leftAndAway } from '#engine/queries/leavers.ts';
import { listLeavers } from '#engine/queries/list-leavers.ts';
import { listedByMatch } from '#engine/queries/listed-accounts.ts';
import { theseObjects } from '#engine/queries/numbers.ts';
import { closePlanned } from '#engine/queries/planned.ts';
import {
  openRevocationOf,
  returnRevocations,
  returnToJob,
  setGone,
  updateRevocations,
} from '#engine/queries/revocations.ts';
import { rolesOf, rolesOfMembers } from '#engine/queries/roles.ts';
import { subjectsOf } from '#engine/queries/subjects.ts';
import { unmanagedAccounts, unmanagedByMatch } from '#engine/queries/unmanaged.ts';
import { deleteAttributes } from '#resources/rows/side-rows.ts';
import { queryPlan } from '../support/query-plan.ts';
import { sqlitePlaces } from '../support/stores.ts';

const place = sqlitePlaces();

it('what a cycle asks for every object is found by an index, never by going through all of the job or the tenant', async () => {
  const storage = await (await place()).open();
  const planOf = (sql: string, count: number) =>
    queryPlan(
      storage,
      sql,
      Array.from({ length: count }, () => 1),
    );
  const listed = listedByMatch({ tenant: 1, job: 1, type: 'User' }, { precedence: 0, match: 'ann' });
  expect(await planOf(listed.sql, listed.parameters.length)).toEqual([
    'SEARCH m USING PRIMARY KEY (tenant=? AND job=? AND type=? AND precedence=? AND match=?)',
    'SEARCH a USING PRIMARY KEY (tenant=? AND job=? AND type=? AND target=?)',
  ]);
  for (const { sql, parameters } of [voidHeld(1, 1, 5, 0), closePlanned(1, 1, 1, 5, 0, 'done')]) {
    const plan = (await planOf(sql, parameters.length)).join('\n');
    expect(plan).toContain('SEARCH planned USING PRIMARY KEY (tenant=? AND job=? AND cycle=? AND row=?)');
    expect(plan).toContain('planned_state (tenant=? AND job=? AND state=? AND source=? AND member=?)');
  }
});

it('roles are found from whom they are asked for, not by going through all that is assigned', async () => {
  const storage = await (await place()).open();
  for (const { sql, parameters } of [rolesOf(1, 2, [5]), rolesOfMembers(1, 2, 5, 9)]) {
    const plan = (await queryPlan(storage, sql, parameters)).join('\n');
    expect(plan).toMatch(/SEARCH m USING COVERING INDEX membership_of \(tenant=\? AND member_n[=>]\?/);
    expect(plan).toContain('SEARCH a USING PRIMARY KEY (tenant=? AND application=? AND principal=?)');
    expect(plan).not.toMatch(/SCAN (m|a|g)\b/);
  }
});

it('what is removed of a resource is found by its number, never by going through all of the tenant', async () => {
  const storage = await (await place()).open();
  const { sql, parameters } = deleteAttributes(1, 5);
  const plan = await queryPlan(
    storage,
    sql,
    Array.from(parameters, () => 1),
  );
  expect(plan).toContain('SEARCH attribute USING COVERING INDEX attribute_of (tenant=? AND n=?)');
  expect(plan).toContain('SEARCH attribute USING PRIMARY KEY (tenant=? AND path=? AND key=? AND n=? AND element=?)');
});

it('log entries of an object, of a cycle and the failures of a job are found by an index, never by going through all of the log', async () => {
  const storage = await (await place()).open();
  const planOf = ({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) =>
    queryPlan(
      storage,
      sql,
      Array.from(parameters, () => 1),
    );
  const limit = 50;
  const asked = [
    [listEntries(1, { source: 5, status: 'success', limit }), 'log_of (tenant=? AND source=?)'],
    [listEntries(1, { job: 1, cycle: 5, limit }), 'log_cycle (tenant=? AND job=? AND cycle=?)'],
    [listEntries(1, { job: 1, status: 'failure', limit }), 'log_job_status (tenant=? AND job=? AND status=?)'],
    [failuresAfter(1, 1, '', limit), 'log_job_status (tenant=? AND job=? AND status=? AND entry>?)'],
  ] as const;
  for (const [query, index] of asked) {
    const plan = await planOf(query);
    expect(plan).toContain('SEARCH log USING PRIMARY KEY (tenant=? AND entry=?)');
    expect(plan).toContain(`SEARCH log USING COVERING INDEX ${index}`);
  }
});

it('what differs at a target, and accounts that nobody is linked to, are paged and counted by an index', async () => {
  const storage = await (await place()).open();
  const planOf = async ({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) =>
    (
      await queryPlan(
        storage,
        sql,
        Array.from(parameters, () => 1),
      )
    ).join('\n');
  const limit = 50;
  const asked = [
    [findings(1, 1, { after: 5, limit }), 'drift_finding_row (tenant=? AND job=? AND row>?)'],
    [countFindings(1, 1), 'COVERING INDEX drift_finding_kind (tenant=? AND job=?)'],
    [
      findingsOfTargets(1, 1, 'User', ['a']),
      'SEARCH drift_finding USING PRIMARY KEY (tenant=? AND job=? AND type=? AND target=?)',
    ],
    [linksOfTargets(1, 1, 'User', ['a']), 'link_target (tenant=? AND job=? AND type=? AND target=?)'],
    [linksBehind(1, 1, 'User', 5, limit), 'SEARCH link USING PRIMARY KEY (tenant=? AND job=? AND source>?)'],
    [
      unmanagedByMatch(1, 1, 'User', 0, ['a']),
      'SEARCH unmanaged_match USING PRIMARY KEY (tenant=? AND job=? AND type=? AND precedence=? AND match=?)',
    ],
    [unmanagedAccounts(1, 1, { show: 'local', after: 5, limit }), 'unmanaged_'],
  ] as const;
  for (const [query, index] of asked) {
    const plan = await planOf(query);
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/^SCAN|TEMP B-TREE FOR (GROUP|ORDER) BY/m);
  }
});

it('leavers and revocations of a person are found by an index, never by going through those of the whole tenant', async () => {
  const storage = await (await place()).open();
  const planOf = async ({ sql, parameters }: { readonly sql: string; readonly parameters: readonly unknown[] }) =>
    (
      await queryPlan(
        storage,
        sql,
        Array.from(parameters, () => 1),
      )
    ).join('\n');
  const evidence = { message: '', scope: '', cycle: 1, configuration: 1, exchanges: [] };
  const none = { attempts: 0, code: undefined, entry: undefined, ended: undefined, evidence };
  const statements = [
    openRevocationOf(1, 1, 5),
    updateRevocations(1, 1, 5, { state: 'open', ...none }),
    returnRevocations(1, 5, { at: 1, job: 1 }),
    returnToJob(1, 1, 5, 1),
    setGone(1, 1, 5, 1),
    countOpen(1, 5),
    leftAndAway(1, [5], 1),
    subjectsOf(1, 1, theseObjects(1, [5])),
  ];
  for (const statement of statements) {
    const plan = await planOf(statement);
    expect(plan).toMatch(/leaver_of \(tenant=\? AND source=\?\)|revocation_of \(tenant=\? AND source=\? AND job=\?\)/);
    expect(plan).not.toMatch(/SCAN (leaver|revocation)|(leaver|revocation|v|o|l) USING PRIMARY KEY \(tenant=\?\)/);
  }
  const period = { from: 0, to: 9, open: true };
  const later = await planOf(listLeavers(1, period, { at: 5, leaver: 'a' }, 50));
  expect(later).toBe('SEARCH leaver USING INDEX leaver_open (tenant=? AND at>? AND at<?)');
  const listed = await planOf(listLeavers(1, { ...period, people: ['ann'] }, undefined, 50));
  expect(listed).toContain('leaver_person (tenant=? AND person=?)');
  expect(listed).toContain('leaver_object (tenant=? AND object=?)');
});
