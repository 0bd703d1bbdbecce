import { listTenants } from '#resources/tenants/find-tenant.ts';
import type { Administrator } from '../deps.ts';
import { finishErasures } from './finish-erasures.ts';

/** Finishes the erasures of all tenants that a process left half done. */
export async function finishAllErasures(administrator: Administrator): Promise<void> {
  for (let after = 0; ; ) {
    const tenants = await listTenants(administrator.deps.storage, { after });
    for (const { tenant } of tenants) await finishErasures(administrator, tenant);
    const last = tenants.at(-1);
    if (last === undefined || tenants.length < 1000) return;
    after = last.tenant;
  }
}
