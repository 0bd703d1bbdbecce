import type { Query, Storage, Value } from '#storage/port.ts';
import { decodeTenant } from './decode-tenant.ts';
import { installation, type Tenant } from './tenant.ts';

const columns = `tenant, name, kind, profile, external, state, settings, shape, created,
  (select s.changed from setting s where s.tenant = 0 and s.name = 'profile:' || tenant.profile) as profile_changed`;

function tenantQuery(condition: string, parameters: readonly Value[]): Query<Tenant> {
  return { sql: `select ${columns} from tenant where ${condition}`, parameters, decode: decodeTenant };
}

/** The tenant of that name, or undefined. Never the installation. */
export async function findTenant(storage: Storage, name: string): Promise<Tenant | undefined> {
  const [tenant] = await storage.read({ ...tenantQuery('name = ?', [name]), quick: true });
  return tenant?.tenant === installation ? undefined : tenant;
}

/** The tenant of that number, or undefined. */
export async function findTenantByNumber(storage: Storage, tenant: number): Promise<Tenant | undefined> {
  const [found] = await storage.read({ ...tenantQuery('tenant = ?', [tenant]), quick: true });
  return found;
}

/** The tenant of a profile that stands for a customer of that key, or undefined. */
export async function findTenantByExternalId(
  storage: Storage,
  profile: string,
  externalId: string,
): Promise<Tenant | undefined> {
  // The same words as the index: an empty key stands for none.
  const query = tenantQuery(`profile = ? and external = ? and external <> ''`, [profile, externalId]);
  const [found] = await storage.read(query);
  return found;
}

/** A page of the tenants whose name begins so, by name, without the installation; at most 1,001. `after`: the last one's name. */
export function tenantsNamed(
  storage: Storage,
  page: { readonly beginning: string; readonly after?: string; readonly limit: number; readonly profile?: string },
): Promise<Tenant[]> {
  const { beginning, after = '', profile } = page;
  // A name is made of characters that all come before the tilde.
  const range = [beginning, `${beginning}~`, after, installation];
  const limit = Math.min(page.limit, 1001);
  const condition = 'name >= ? and name < ? and name > ? and tenant > ?';
  if (profile === undefined) return storage.read(tenantQuery(`${condition} order by name limit ?`, [...range, limit]));
  const ofProfile = tenantQuery(`${condition} and profile = ? order by name limit ?`, [...range, profile, limit]);
  return storage.read(ofProfile);
}

/** A page of the tenants by number, without the installation; at most 1,001. */
export function listTenants(
  storage: Storage,
  page: { readonly after?: number; readonly limit?: number; readonly profile?: string } = {},
): Promise<Tenant[]> {
  const limit = Math.min(page.limit ?? 1000, 1001);
  const after = page.after ?? installation;
  if (page.profile === undefined)
    return storage.read(tenantQuery('tenant > ? order by tenant limit ?', [after, limit]));
  return storage.read(tenantQuery('profile = ? and tenant > ? order by tenant limit ?', [page.profile, after, limit]));
}
