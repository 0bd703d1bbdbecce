import { changeTenant } from '#resources/tenants/change-tenant.ts';
import { installation, type Tenant } from '#resources/tenants/tenant.ts';
import { dropSetting, putSetting, settingByName } from '#storage/setting-rows.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { noteAct } from '../note-act.ts';
import { Refused } from '../refused.ts';
import { namedCustomer } from '../tenants/named-tenant.ts';

/** Days between the order to delete a tenant and the end of its data. */
export const graceDays = 7;

const day = 86_400_000;

/** In the tenant's settings: when its data goes (ms). */
export const deletionSetting = 'tenant-deletion';
/** Beside it, of a tenant that was suspended when it was closed: it comes back as it was. */
const suspendedSetting = 'tenant-deletion-suspended';

export interface TenantDeletion {
  readonly tenant: string;
  readonly state: Tenant['state'];
  /** From when on its data is deleted; null: it is not. */
  readonly purges: string | null;
}

/**
 * Closes a tenant at once: no credential, token or session gets in any more. Its data is deleted after seven days; until then it can
 * be restored.
 * @throws Refused `unknown`, `invalid` when `confirm` is another name, `conflict` for the organisation and for what is closed already
 */
export async function deleteTenant(
  administrator: Administrator,
  name: string,
  confirm: string,
): Promise<TenantDeletion> {
  const { deps, actor } = administrator;
  const tenant = await namedCustomer(deps, name);
  if (confirm !== name) {
    throw new Refused(
      'invalid',
      `${JSON.stringify(confirm)} was given to confirm it, and the tenant is ${name}.`,
      `Confirm it with ${name}.`,
      { field: 'confirm' },
    );
  }
  // One that is suspended only is closed, too.
  const [ordered] = await deps.storage.read(settingByName(tenant.tenant, deletionSetting));
  if (ordered !== undefined) {
    throw new Refused(
      'conflict',
      `${name} is closed already, and its data goes when its days of grace are over.`,
      'Restore it, or wait.',
    );
  }
  const now = deps.clock.now();
  const due = now + graceDays * day;
  const setting = { name: deletionSetting, value: String(due), sealed: null, changed: now, changedBy: actor };
  await changeTenant(
    deps.storage,
    tenant.tenant,
    () => ({ state: 'closed' }),
    ({ state }) => [
      putSetting(tenant.tenant, setting),
      ...(state === 'suspended' ? [putSetting(tenant.tenant, { ...setting, name: suspendedSetting })] : []),
      { sql: 'delete from token where tenant = ?', parameters: [tenant.tenant] },
      { sql: 'delete from session where tenant = ?', parameters: [tenant.tenant] },
    ],
  );
  deps.tenantChanged();
  const purges = new Date(due).toISOString();
  await noteAct(
    administrator,
    installation,
    'tenant.delete',
    name,
    { state: tenant.state },
    { state: 'closed', purges },
  );
  return { tenant: name, state: 'closed', purges };
}

/** From when on the data of a tenant is deleted; null: it is not. */
export async function purgesAt({ storage }: ApplicationDeps, tenant: number): Promise<string | null> {
  const [setting] = await storage.read(settingByName(tenant, deletionSetting));
  return setting === undefined ? null : new Date(Number(setting.value)).toISOString();
}

/** Gives a tenant back whose data is not deleted yet: its credentials work as before, or it is suspended as before. @throws Refused `unknown`, `conflict` */
export async function restoreTenant(administrator: Administrator, name: string): Promise<TenantDeletion> {
  const { deps } = administrator;
  const tenant = await namedCustomer(deps, name);
  const [setting] = await deps.storage.read(settingByName(tenant.tenant, deletionSetting));
  if (setting === undefined || Number(setting.value) <= deps.clock.now()) {
    throw new Refused(
      'conflict',
      setting === undefined
        ? `${name} is not being deleted.`
        : `The days of grace of ${name} are over, and its data is being deleted.`,
      'Only a tenant within its seven days can be restored.',
    );
  }
  const [suspended] = await deps.storage.read(settingByName(tenant.tenant, suspendedSetting));
  const state = suspended === undefined ? 'active' : 'suspended';
  await changeTenant(
    deps.storage,
    tenant.tenant,
    () => ({ state }),
    () => [
      dropSetting(tenant.tenant, deletionSetting),
      dropSetting(tenant.tenant, suspendedSetting),
      audited(administrator, tenant.tenant, 'tenant.restore', name, { state: 'closed' }, { state }),
    ],
  );
  deps.tenantChanged();
  return { tenant: name, state, purges: null };
}
