import { knownPermissions, type TenantPermission } from '#access/tenants/permissions.ts';
import { deleteTenantRole, putTenantRole, type StoredTenantRole } from '#access/tenants/tenant-role-rows.ts';
import type { AdministratorPolicy } from '#resources/profile.ts';
import { audited } from '../../audited.ts';
import { changedSince } from '../../changed-since.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';
import { didYouMean } from '../../did-you-mean.ts';
import { Refused } from '../../refused.ts';
import { checkHeld } from './check-held.ts';
import { type TenantPlace, tenantPlace } from './tenant-place.ts';
import { namedRole, rolesOf, type TenantRole } from './tenant-roles.ts';

export interface TenantRolesView {
  readonly roles: readonly TenantRole[];
  readonly permissions: readonly {
    readonly key: TenantPermission;
    readonly name: string;
    readonly group: string;
  }[];
}

/** Roles of a tenant and the permissions they are made of. @throws Refused */
export async function showRoles({ deps }: Administrator, tenantName: string): Promise<TenantRolesView> {
  return viewRoles(deps, await tenantPlace(deps, tenantName));
}

/** Makes a role. @throws Refused `conflict` for a name that is taken */
export async function addRole(
  administrator: Administrator,
  tenantName: string,
  input: { readonly name: string; readonly permissions: readonly TenantPermission[] },
): Promise<TenantRolesView> {
  const { deps } = administrator;
  const place = await tenantPlace(deps, tenantName);
  const roles = await rolesOf(deps, place);
  checkName(roles, input.name);
  checkHeld(administrator, roles, input.permissions);
  const permissions = offered(place.policy, input.permissions);
  await keep(administrator, place, { key: deps.random.uuid(), name: input.name, permissions, version: 1 }, undefined);
  return viewRoles(deps, place);
}

/** Changes what a role may do, and of one that the tenant made its name. @throws Refused */
export async function setRole(
  administrator: Administrator,
  tenantName: string,
  key: string,
  input: { readonly name?: string | undefined; readonly permissions?: readonly TenantPermission[] | undefined },
): Promise<TenantRolesView> {
  const { deps } = administrator;
  const place = await tenantPlace(deps, tenantName);
  const roles = await rolesOf(deps, place);
  const before = namedRole(roles, key);
  if (before.fixed)
    throw new Refused(
      'conflict',
      `The role ${before.name} always has every permission.`,
      'Make a role of your own with fewer permissions.',
    );
  const { expected } = administrator;
  if (expected !== undefined && expected !== String(before.version))
    throw await changedRole(administrator, place, before);
  const name = input.name ?? before.name;
  if (name !== before.name) {
    if (!before.own)
      throw new Refused(
        'conflict',
        `${before.name} comes with the application: its name stays.`,
        'Make a role of your own under the name that you want.',
      );
    checkName(
      roles.filter((role) => role !== before),
      name,
    );
  }
  const permissions = offered(place.policy, input.permissions ?? before.permissions);
  checkHeld(administrator, roles, [...before.permissions, ...permissions]);
  await keep(administrator, place, { key: before.key, name, permissions, version: before.version + 1 }, before);
  return viewRoles(deps, place);
}

/** Removes a role that the tenant made and nobody has. @throws Refused */
export async function removeRole(
  administrator: Administrator,
  tenantName: string,
  key: string,
): Promise<TenantRolesView> {
  const { deps } = administrator;
  const place = await tenantPlace(deps, tenantName);
  const { tenant } = place.tenant;
  const roles = await rolesOf(deps, place);
  const before = namedRole(roles, key);
  if (!before.own)
    throw new Refused(
      'conflict',
      `${before.name} comes with the application: it stays.`,
      'Take its permissions away instead, if nobody is to have them by it.',
    );
  checkHeld(administrator, roles, before.permissions);
  const { name, permissions } = before;
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      deleteTenantRole(tenant, before.key),
      audited(administrator, tenant, 'tenant.role.remove', name, { permissions }),
    ],
  });
  if (committed.done) return viewRoles(deps, place);
  throw new Refused('conflict', `Somebody has the role ${name}.`, 'Give them another role first.');
}

async function viewRoles(deps: ApplicationDeps, place: TenantPlace): Promise<TenantRolesView> {
  const names = place.policy.permissionNames;
  const permissions = knownPermissions(Object.keys(names))
    .map((key) => ({ key, name: names[key]?.name ?? key, group: names[key]?.group ?? '' }))
    .sort((one, other) => orderOf(place.policy, one.key) - orderOf(place.policy, other.key));
  return { roles: await rolesOf(deps, place), permissions };
}

function orderOf({ permissionNames }: AdministratorPolicy, key: string): number {
  return Object.keys(permissionNames).indexOf(key);
}

function offered({ permissionNames }: AdministratorPolicy, wanted: readonly TenantPermission[]): TenantPermission[] {
  const strange = wanted.find((permission) => !Object.hasOwn(permissionNames, permission));
  if (strange === undefined) return knownPermissions(wanted);
  const known = Object.keys(permissionNames);
  throw new Refused(
    'invalid',
    `There is no permission ${strange} here.`,
    `${didYouMean(strange, known)}There are ${known.join(', ')}.`,
    { field: 'permissions' },
  );
}

function checkName(others: readonly TenantRole[], name: string): void {
  if (!others.some((role) => role.name.toLowerCase() === name.toLowerCase())) return;
  throw new Refused('conflict', `There is a role ${name} already.`, 'Choose another name.', { field: 'name' });
}

function changedRole(administrator: Administrator, { tenant }: TenantPlace, { name }: Pick<TenantRole, 'name'>) {
  return changedSince(administrator, { tenant: tenant.tenant, object: name, name: `The role ${name}` });
}

async function keep(
  administrator: Administrator,
  place: TenantPlace,
  role: StoredTenantRole,
  before: TenantRole | undefined,
): Promise<void> {
  const was = before && { name: before.name, permissions: before.permissions };
  const { tenant } = place;
  const { name, permissions } = role;
  const act = before === undefined ? 'tenant.role.add' : 'tenant.role.change';
  const committed = await administrator.deps.storage.commit({
    tenant: tenant.tenant,
    writes: [
      putTenantRole(tenant.tenant, role),
      audited(administrator, tenant.tenant, act, name, was, { name, permissions }),
    ],
  });
  if (!committed.done) throw await changedRole(administrator, place, before ?? role);
}
