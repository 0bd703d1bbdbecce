import type { JsonObject } from '#scim/json.ts';
import type { Storage, Write } from '#storage/port.ts';
import { encodeSettings } from './decode-tenant.ts';
import { findTenantByNumber } from './find-tenant.ts';
import type { Tenant } from './tenant.ts';

/** A write that belonged to the change of a tenant was refused, and nothing was written: `message` is its refusal. */
export class TenantChangeRefused extends Error {
  override readonly name = 'TenantChangeRefused';
}

/** What may be changed of a tenant: settings are merged by name; a catalog, the policy for clients and the shape are replaced whole. */
export interface TenantChange {
  readonly settings?: JsonObject;
  readonly catalogs?: Tenant['catalogs'];
  readonly clients?: Tenant['clients'];
  readonly state?: Tenant['state'];
  readonly shape?: string;
}

/** The tenant as it is after `change`. */
export function changedTenant(tenant: Tenant, change: TenantChange): Tenant {
  return {
    ...tenant,
    state: change.state ?? tenant.state,
    shape: change.shape ?? tenant.shape,
    settings: { ...tenant.settings, ...change.settings },
    catalogs: { ...tenant.catalogs, ...change.catalogs },
    clients: change.clients ?? tenant.clients,
  };
}

/**
 * Changes a tenant: `decide` sees it as it is now and is asked again when somebody else was faster.
 * `writes` belong to the act (its audit row) and are committed with it.
 * @returns the tenant as it is now, or undefined when there is none of that number.
 * @throws TenantChangeRefused when one of `writes` is refused
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
      // The tenant's row last: whoever writes a resource takes the feed's before it.
      writes: [...writes(before, after), updateTenant(before, after)],
    });
    if (committed.done) return after;
    if (committed.refusal !== 'stale') throw new TenantChangeRefused(committed.refusal);
  }
}

function updateTenant(before: Tenant, after: Tenant): Write {
  return {
    sql: `update tenant set settings = ?, state = ?, shape = ?
          where tenant = ? and settings = ? and state = ? and shape = ?`,
    parameters: [
      encodeSettings(after),
      after.state,
      after.shape,
      before.tenant,
      encodeSettings(before),
      before.state,
      before.shape,
    ],
    rows: 1,
  };
}
