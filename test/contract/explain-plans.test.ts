import { expect, it } from 'vitest';
import { assignmentsOfThese } from '#engine/queries/grants.ts';
import { changeByNumber, entriesAfter } from '#engine/queries/told-changes.ts';
import { membershipsAround, membershipsWithin } from '#engine/queries/told-memberships.ts';
import { heldRemoval, waitingWork } from '#engine/queries/waiting-work.ts';
import { queryPlan } from '../support/query-plan.ts';
import { sqlitePlaces } from '../support/stores.ts';

const place = sqlitePlaces();

it('what an explanation asks is found by an index, in a directory and a log of any size', async () => {
  const storage = await (await place()).open();
  const asked = [
    entriesAfter(1, 1, 5, { at: 1, limit: 5 }),
    changeByNumber(1, 5),
    membershipsAround(1, 1, 5, 100),
    membershipsWithin(1, 1, 5, { after: 0, limit: 50 }),
    waitingWork(1, 1, 5, [0]),
    heldRemoval(1, 1, 5),
    assignmentsOfThese(1, 1, [5]),
  ];
  for (const { sql, parameters } of asked) {
    const plan = await queryPlan(
      storage,
      sql,
      Array.from(parameters, () => 1),
    );
    // What is gone through are pages already taken: `a` and `b` of two lists, and `e`, both together.
    const scanned = plan.filter((line) => line.startsWith('SCAN') && !/^SCAN (a|b|e)\b/.test(line));
    expect(scanned, sql).toEqual([]);
  }
});
