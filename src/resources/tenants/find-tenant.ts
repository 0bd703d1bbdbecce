import type { Query, Storage, Value } from '#storage/port.ts';
import { decodeTenant } from './decode-tenant.ts';
import { installation, type Tenant } from './tenant.ts';

const columns = 'tenant, name, kind, profile, state, settings, shape, created';

function tenantQuery(condition: string, parameters: readonly Value[]): Query<Tenant> {
  return { sql: `select ${columns} from tenant where ${condition}`, parameters, decode: decodeTenant };
}

/** The tenant of that name, or undefined. Never the installation. */
export async function findTenant(storage: Storage, name: string): Promise<Tenant | undefined> {
  const [tenant] = await storage.read(tenantQuery('name = ?', [name]));
  return tenant?.tenant === installation ? undefined : tenant;
}

/** The tenant of that number, or undefined. */
export async function findTenantByNumber(storage: Storage, tenant: number): Promise<Tenant | undefined> {
  const [found] = await storage.read(tenantQuery('tenant = ?', [tenant]));
  return found;
}

/** A page of the tenants by number, without the installation; at most 1,000. */
export function listTenants(storage: Storage, page: { after?: number; limit?: number } = {}): Promise<Tenant[]> {
  const limit = Math.min(page.limit ?? 1000, 1000);
  return storage.read(tenantQuery('tenant > ? order by tenant limit ?', [page.after ?? installation, limit]));
}
