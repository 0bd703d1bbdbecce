import type { Act } from '#access/acts.ts';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { namedCustomer } from './named-tenant.ts';
import { type TenantView, viewTenant } from './view-tenant.ts';

/** Refuses every SCIM call of a tenant until it is resumed; its data and credentials stay. @throws Refused `unknown`, `conflict` */
export function suspendTenant(administrator: Administrator, name: string): Promise<TenantView> {
  return become(administrator, name, 'suspended', 'tenant.suspend');
}

/** Lets the clients of a suspended tenant in again. @throws Refused `unknown`, `conflict` */
export function resumeTenant(administrator: Administrator, name: string): Promise<TenantView> {
  return become(administrator, name, 'active', 'tenant.resume');
}

/** Doing it twice is doing it once: a backend may repeat itself. */
async function become(
  administrator: Administrator,
  name: string,
  state: Exclude<Tenant['state'], 'closed'>,
  act: Act,
): Promise<TenantView> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, name);
  refuseClosed(tenant);
  if (tenant.state === state) return viewTenant(deps, tenant);
  const changed = await changeTenant(
    deps.storage,
    tenant.tenant,
    (now) => {
      refuseClosed(now);
      return { state };
    },
    (before) => [audited(administrator, tenant.tenant, act, name, { state: before.state }, { state })],
  );
  deps.tenantChanged();
  return viewTenant(deps, changed ?? tenant);
}

function refuseClosed({ name, state }: Tenant): void {
  if (state === 'closed') throw new Refused('conflict', `${name} is being deleted.`, 'Restore it first.');
}
