import type { JsonObject } from '#scim/json.ts';
import type { Storage, Write } from '#storage/port.ts';
import { encodeSettings } from './decode-tenant.ts';
import { findTenantByNumber } from './find-tenant.ts';
import type { Tenant } from './tenant.ts';

/** What may be changed of a tenant: settings are merged by name, a catalog and the policy for clients are replaced whole. */
export interface TenantChange {
  readonly settings?: JsonObject;
  readonly catalogs?: Tenant['catalogs'];
  readonly clients?: Tenant['clients'];
  readonly state?: Tenant['state'];
}

/** The tenant as it is after `change`. */
export function changedTenant(tenant: Tenant, change: TenantChange): Tenant {
  return {
    ...tenant,
    state: change.state ?? tenant.state,
    settings: { ...tenant.settings, ...change.settings },
    catalogs: { ...tenant.catalogs, ...change.catalogs },
    clients: change.clients ?? tenant.clients,
  };
}

/**
 * Changes a tenant: `decide` sees it as it is now and is asked again when somebody else was faster.
 * `writes` belong to the act (its audit row) and are committed with it.
 * @returns the tenant as it is now, or undefined when there is none of that number.
 */
export async function changeTenant(
  storage: Storage,
  number: number,
  decide: (tenant: Tenant) => TenantChange,
  writes: (before: Tenant, after: Tenant) => readonly Write[] = () => [],
): Promise<Tenant | undefined> {
  for (;;) {
    const before = await findTenantByNumber(storage, number);
    if (before === undefined) return undefined;
    const after = changedTenant(before, decide(before));
    const committed = await storage.commit({
      tenant: number,
      writes: [updateTenant(before, after), ...writes(before, after)],
    });
    if (committed.done) return after;
    if (committed.refusal !== 'stale') throw new Error(`tenant ${number} cannot be changed: ${committed.refusal}`);
  }
}

function updateTenant(before: Tenant, after: Tenant): Write {
  return {
    sql: 'update tenant set settings = ?, state = ? where tenant = ? and settings = ? and state = ?',
    parameters: [encodeSettings(after), after.state, before.tenant, encodeSettings(before), before.state],
    rows: 1,
  };
}
