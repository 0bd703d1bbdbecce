import { expect, it } from 'vitest';
import { goneResources, rowsAfter } from '#events/event-rows.ts';
import { behind } from '#events/subscriptions/place-rows.ts';
import { queryPlan } from '../support/query-plan.ts';
import { sqliteStores } from '../support/stores.ts';

const open = sqliteStores();

it('events are read by keys alone: no statement goes through a table or sorts', async () => {
  const storage = await open();
  const plans = [rowsAfter(7, 1000, 100), goneResources(7, [1, 2, 3]), behind('table', 0)].map(({ sql, parameters }) =>
    queryPlan(storage, sql, parameters),
  );
  const [page = [], gone = [], later = []] = await Promise.all(plans);
  expect(page.filter((step) => /SCAN (change|resource|r|m)\b|TEMP B-TREE/.test(step))).toEqual([]);
  expect(gone.join('\n')).toContain('INDEX change_gone (tenant=? AND n=? AND kind=?)');
  expect(later.filter((step) => /SCAN|TEMP B-TREE/.test(step))).toEqual([]);
});
