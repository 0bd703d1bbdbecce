import type { StoredAdministrator } from '#access/accounts/administrator.ts';
import { selectAdministrators } from '#access/accounts/administrator-rows.ts';
import { knownPermissions, type TenantPermission } from '#access/tenants/permissions.ts';
import { type StoredTenantRole, selectTenantRoles } from '#access/tenants/tenant-role-rows.ts';
import type { ApplicationDeps } from '../../deps.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { Refused } from '../../refused.ts';
import type { TenantPlace } from './tenant-place.ts';

/** A role of a tenant's own administrators. */
export interface TenantRole extends StoredTenantRole {
  /** It always has these permissions. */
  readonly fixed: boolean;
  /** The tenant made it: it may be called otherwise and removed. */
  readonly own: boolean;
}

/** Every role of a tenant: its application's in their order, then those that it made. */
export async function rolesOf(deps: ApplicationDeps, { tenant, policy }: TenantPlace): Promise<TenantRole[]> {
  const stored = await deps.storage.read(selectTenantRoles(tenant.tenant));
  const kept = new Map(stored.map((role) => [role.key, role]));
  const given = policy.roles.map(({ key, name, permissions, fixed = false }) => {
    const changed = fixed ? undefined : kept.get(key);
    const { version } = changed ?? { version: 1 };
    return {
      key,
      name,
      permissions: changed?.permissions ?? knownPermissions(permissions),
      version,
      fixed,
      own: false,
    };
  });
  const own = stored.filter(({ key }) => !given.some((role) => role.key === key));
  return [...given, ...own.map((role) => ({ ...role, fixed: false, own: true }))];
}

/** What an account may do by its roles. */
export function permissionsBy(
  roles: readonly TenantRole[],
  account: Pick<StoredAdministrator, 'roles'>,
): TenantPermission[] {
  const held = roles.filter(({ key }) => account.roles.includes(key));
  return knownPermissions(held.flatMap(({ permissions }) => permissions));
}

/** Full names of those who can sign in and have a permission: whom one asks who lacks it. */
export async function whoHas(
  deps: ApplicationDeps,
  place: TenantPlace,
  permission: TenantPermission,
): Promise<{ login: string; name: string }[]> {
  const roles = await rolesOf(deps, place);
  const accounts = await deps.storage.read(selectAdministrators(place.tenant.tenant));
  return accounts
    .filter((account) => account.state === 'active' && permissionsBy(roles, account).includes(permission))
    .map(({ login, name }) => ({ login, name }));
}

/** The role of that key. @throws Refused `unknown` */
export function namedRole(roles: readonly TenantRole[], key: string): TenantRole {
  const found = roles.find((role) => role.key === key);
  if (found !== undefined) return found;
  const keys = roles.map((role) => role.key);
  throw new Refused(
    'unknown',
    `There is no role ${key} here.`,
    `${didYouMean(key, keys)}There are ${keys.join(', ')}.`,
  );
}

/** The roles of an account with their names. */
export function rolesHeld(
  roles: readonly TenantRole[],
  account: Pick<StoredAdministrator, 'roles'>,
): { key: string; name: string }[] {
  return roles.filter(({ key }) => account.roles.includes(key)).map(({ key, name }) => ({ key, name }));
}
