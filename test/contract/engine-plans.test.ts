import { expect, it } from 'vitest';
import { voidHeld } from '#engine/queries/held.ts';
import { listedByMatch } from '#engine/queries/listed-accounts.ts';
import { closePlanned } from '#engine/queries/planned.ts';
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
