import type { TenantPermission } from '#access/tenants/permissions.ts';
import { isConfirmed } from '#applications/access/sessions.ts';
import type { Administrator } from '#applications/deps.ts';
import { Refused } from '#applications/refused.ts';
import { type TenantPlace, tenantPlace } from '#applications/tenants/administration/tenant-place.ts';
import { permissionsBy, rolesOf, whoHas } from '#applications/tenants/administration/tenant-roles.ts';
import { unknownTenant } from '#applications/tenants/named-tenant.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import { installation } from '#resources/tenants/tenant.ts';
import { confirmationNeeded } from './confirmation-needed.ts';
import type { Endpoint } from './contract.ts';

type Params = Readonly<Record<string, string>>;

/**
 * Lets an administrator of a tenant in at what concerns that tenant, as far as his roles there go. Of others he does not learn
 * whether they are there. @throws Refused `forbidden`, `unknown`, `confirmation-needed`
 */
export async function admitOfTenant(
  endpoint: Endpoint,
  administrator: Administrator,
  params: Params,
): Promise<Administrator> {
  const { deps, found } = administrator;
  const wanted = permissionsOf(endpoint);
  const { tenant: name } = params;
  if (found === undefined || wanted.length === 0 || name === undefined) throw notOfTenants();
  const tenant = await findTenant(deps.storage, name);
  if (tenant?.tenant !== found.administrator.tenant || tenant.state !== 'active') throw unknownTenant(name);
  const place = await tenantPlace(deps, name);
  const held = permissionsBy(await rolesOf(deps, place), found.administrator);
  if (!wanted.some((permission) => held.includes(permission)))
    throw await lacksPermission(administrator, place, wanted);
  if (endpoint.confirm !== undefined && !isConfirmed(administrator)) throw confirmationNeeded();
  return administrator;
}

/** At what is open to everybody a session counts only where it was begun: the installation, or the tenant in the path. */
export async function ofThatPlace(administrator: Administrator, params: Params): Promise<Administrator> {
  const { deps, found, ...rest } = administrator;
  if (found === undefined) return administrator;
  const { tenant: name } = params;
  const wanted = name === undefined ? installation : (await findTenant(deps.storage, name))?.tenant;
  return found.administrator.tenant === wanted ? administrator : { ...rest, deps, actor: 'system:visitor' };
}

/** What lets an administrator of the tenant do it; empty: nothing. */
export function permissionsOf({ tenantPermission }: Pick<Endpoint, 'tenantPermission'>): readonly TenantPermission[] {
  if (tenantPermission === undefined) return [];
  return typeof tenantPermission === 'string' ? [tenantPermission] : tenantPermission;
}

function notOfTenants(): Refused {
  return new Refused(
    'forbidden',
    'This belongs to the administrators of the installation.',
    'Ask one of them, or sign in as one.',
  );
}

async function lacksPermission(
  { deps }: Administrator,
  place: TenantPlace,
  wanted: readonly TenantPermission[],
): Promise<Refused> {
  const names = wanted.map((permission) => `“${place.policy.permissionNames[permission]?.name ?? permission}”`);
  const grantors = await whoHas(deps, place, 'roles');
  const whom = grantors.map(({ name }) => name).join(', ');
  return new Refused(
    'forbidden',
    `Your roles do not allow this. It takes ${names.join(' or ')}.`,
    grantors.length === 0 ? 'Ask who administers this installation.' : `Ask ${whom} for it.`,
  );
}
