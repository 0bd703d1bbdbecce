import { expect, it } from 'vitest';
import { knownMembers } from '#resources/rows/membership-rows.ts';
import { livingByIds, typesOfLiving } from '#resources/rows/resource-rows.ts';
import { queryPlan } from '../support/query-plan.ts';
import { sqlitePlaces } from '../support/stores.ts';

const place = sqlitePlaces();

it('looks up each of many ids by the index of ids, never by going through a tenant', async () => {
  const storage = await (await place()).open();
  for (const count of [1, 2, 500]) {
    const ids = Array.from({ length: count }, (_, at) => `id-${at}`);
    for (const { sql, parameters } of [knownMembers(1, 5, ids), livingByIds(1, ids), typesOfLiving(1, ids)]) {
      const plan = await queryPlan(storage, sql, parameters);
      expect(plan, `${count} ids`).toContain('SEARCH r USING INDEX resource_id (tenant=? AND id=?)');
    }
  }
});
