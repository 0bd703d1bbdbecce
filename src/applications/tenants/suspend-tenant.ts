import type { Act } from '#access/acts.ts';
import { changeTenant } from '#resources/tenants/change-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import { settingByName } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { deletionSetting } from '../privacy/delete-tenant.ts';
import { Refused } from '../refused.ts';
import { namedCustomer } from './named-tenant.ts';

/** Lets nobody into a tenant any more until it is resumed; everything stays as it is. @throws Refused */
export function suspendTenant(administrator: Administrator, name: string): Promise<void> {
  return switchTenant(administrator, name, 'closed', 'tenant.suspend');
}

/** Ends a suspension: the credentials work as before. @throws Refused `conflict` for a tenant that is being deleted */
export function resumeTenant(administrator: Administrator, name: string): Promise<void> {
  return switchTenant(administrator, name, 'active', 'tenant.resume');
}

async function switchTenant(
  administrator: Administrator,
  name: string,
  state: Tenant['state'],
  act: Act,
): Promise<void> {
  const { deps } = administrator;
  const { tenant, state: before } = await namedCustomer(deps, name);
  const [deletion] = await deps.storage.read(settingByName(tenant, deletionSetting));
  if (deletion !== undefined) {
    throw new Refused(
      'conflict',
      `${name} is being deleted.`,
      'Restore it first, as long as it is within its seven days.',
    );
  }
  if (before === state) return;
  const note = audited(administrator, tenant, act, name, { state: before }, { state });
  await changeTenant(
    deps.storage,
    tenant,
    () => ({ state }),
    () => [note],
  );
  deps.tenantChanged();
}
