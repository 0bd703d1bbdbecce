import { expect, it } from 'vitest';
import {
  assignmentsByName,
  countHolders,
  countWaiting,
  selectAssignments,
} from '#applications/enterprise/list-assignments.ts';
import { queryPlan } from '../support/query-plan.ts';
import { sqlitePlaces } from '../support/stores.ts';

const place = sqlitePlaces();

it('who is assigned is read by an index from any place on, found by name and counted, never by going through all that are assigned anywhere', async () => {
  const storage = await (await place()).open();
  const asked = [
    [
      selectAssignments(1, 2, { principal: 5, role: 'user' }),
      'SEARCH a USING PRIMARY KEY (tenant=? AND application=? AND (principal,role)>(?,?))',
    ],
    [
      assignmentsByName(1, 2, 'User.displayName', 'ann'),
      'SEARCH b USING PRIMARY KEY (tenant=? AND path=? AND key>? AND key<?)',
    ],
    [
      assignmentsByName(1, 2, 'User.displayName', 'ann'),
      'SEARCH a USING PRIMARY KEY (tenant=? AND application=? AND principal=?)',
    ],
    [countWaiting(1, 2), 'SEARCH a USING COVERING INDEX assignment_waits (tenant=? AND application=?)'],
    [countHolders(1, 2), 'SEARCH assignment USING PRIMARY KEY (tenant=? AND application=?)'],
  ] as const;
  for (const [{ sql, parameters }, index] of asked) {
    const plan = (await queryPlan(storage, sql, parameters)).join('\n');
    expect(plan).toContain(index);
    expect(plan).not.toMatch(/^SCAN (?!found)/m);
    if (sql.includes('limit ?')) expect(plan).not.toContain('TEMP B-TREE FOR ORDER BY');
  }
});
