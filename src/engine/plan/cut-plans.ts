import type { Storage } from '#storage/port.ts';
import { deletePlanRows, endOfPlanSlice } from '../queries/plan-rows.ts';
import { deletePlan, planEndedBefore } from '../queries/plans.ts';

/** Rows a commit: more would hold the writer for too long. */
const batch = 5000;

/** Deletes the plans of a tenant that were made before a time (ms), unless one is being applied: they go with the log. */
export async function cutPlans(storage: Storage, tenant: number, before: number): Promise<void> {
  for (;;) {
    const [old] = await storage.read(planEndedBefore(tenant, before));
    if (old === undefined) return;
    const place = { tenant, ...old };
    for (let more = true; more; ) {
      const [end] = await storage.read(endOfPlanSlice(place, batch));
      more = end !== undefined;
      const whole = more ? [] : [deletePlan(tenant, old.job, old.plan)];
      await storage.commit({ tenant, writes: [deletePlanRows(place, end ?? Number.MAX_SAFE_INTEGER), ...whole] });
    }
  }
}
