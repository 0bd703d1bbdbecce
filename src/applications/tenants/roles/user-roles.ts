import { mappedRoles, readRoleMapping } from '#resources/roles/mapped-roles.ts';
import type { MappedRole } from '#resources/roles/role-mapping.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { walkResources } from '#resources/walk-resources.ts';
import type { Administrator } from '../../deps.ts';
import { findUser, openPeople, textOf, viewUser } from '../people.ts';

/** Somebody with the role that the groups give, and why. */
export interface UserRoleView extends MappedRole {
  readonly id: string;
  readonly externalId: string | null;
  readonly userName: string;
  readonly active: boolean;
}

/** The role of a user, by id or user name. @throws Refused `unknown` */
export async function roleOf(administrator: Administrator, tenantName: string, who: string): Promise<UserRoleView> {
  const context = await openPeople(administrator, tenantName);
  const user = await findUser(context, who);
  const roles = await mappedRoles(context, await readRoleMapping(context), [user.n]);
  return viewUserRole(user, roles.get(user.n));
}

/** A page of a tenant's users in the order they were made, each with the role. `after`: `next` of the page before. @throws Refused */
export async function rolesOfUsers(
  administrator: Administrator,
  tenantName: string,
  { after = 0, limit = 100 }: { readonly after?: number | undefined; readonly limit?: number | undefined },
): Promise<{ readonly users: readonly UserRoleView[]; readonly next: number | null }> {
  const context = await openPeople(administrator, tenantName);
  const users: StoredResource[] = [];
  let more = false;
  for await (const user of walkResources(context, 'User', after)) {
    more = users.length === limit;
    if (more) break;
    users.push(user);
  }
  const numbers = users.map(({ n }) => n);
  const roles = await mappedRoles(context, await readRoleMapping(context), numbers);
  const shown = users.map((user) => viewUserRole(user, roles.get(user.n)));
  return { users: shown, next: more ? (numbers.at(-1) ?? null) : null };
}

const noRole: MappedRole = { role: null, rule: null, group: null, outranked: [] };

function viewUserRole(user: StoredResource, role: MappedRole = noRole): UserRoleView {
  const { id, userName, active, resource } = viewUser(user);
  return { id, externalId: textOf(resource, 'externalId') ?? null, userName, active, ...role };
}
