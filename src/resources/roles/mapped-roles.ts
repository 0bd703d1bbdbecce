import { settingByName } from '#storage/setting-rows.ts';
import type { ResourceContext } from '../context.ts';
import { wantedIds } from '../rows/wanted-ids.ts';
import { readShownGroups } from '../shown-memberships.ts';
import { decodeMappedGroup, decodeNumberedUser, decodeRoleMapping } from './decode-role-mapping.ts';
import { type MappedGroup, type MappedRole, noRoleMapping, type RoleMapping, roleIn } from './role-mapping.ts';

/** The setting of a tenant that holds its mapping. */
export const roleMappingSetting = 'role-mapping';

/** Whose resources are read. */
export type RoleContext = Pick<ResourceContext, 'storage'> & { readonly tenant: { readonly tenant: number } };

const perStatement = 500;

/** The tenant's mapping. */
export async function readRoleMapping({ storage, tenant }: RoleContext): Promise<RoleMapping> {
  const [stored] = await storage.read(settingByName(tenant.tenant, roleMappingSetting));
  return stored === undefined ? noRoleMapping : decodeRoleMapping(stored.value);
}

/** The roles of these users by number, by the groups that they are in now, directly or through other groups. */
export async function mappedRoles(
  context: RoleContext,
  mapping: RoleMapping,
  users: readonly number[],
): Promise<ReadonlyMap<number, MappedRole>> {
  const shown = await readShownGroups(context, users);
  const groups = await readGroups(context, [...new Set([...shown.values()].flat().map(({ n }) => n))]);
  return new Map(
    users.map((n) => [
      n,
      roleIn(
        mapping,
        (shown.get(n) ?? []).flatMap((group) => groups.get(group.n) ?? []),
      ),
    ]),
  );
}

/** The same by id; who is deleted is not among them. */
export async function mappedRolesById(
  context: RoleContext,
  mapping: RoleMapping,
  ids: readonly string[],
): Promise<ReadonlyMap<string, MappedRole>> {
  const roles = new Map<string, MappedRole>();
  for (let at = 0; at < ids.length; at += perStatement) {
    const some = ids.slice(at, at + perStatement);
    const users = await context.storage.read({
      sql: `with ${wantedIds(some.length)} select r.n, r.id, r.doc from wanted w cross join resource r
            where r.tenant = ? and r.id = w.id and r.type = 'User' and r.deleted is null`,
      parameters: [...some, context.tenant.tenant],
      decode: decodeNumberedUser,
    });
    const found = await mappedRoles(
      context,
      mapping,
      users.map(({ n }) => n),
    );
    for (const { n, id } of users) {
      const role = found.get(n);
      if (role !== undefined) roles.set(id, role);
    }
  }
  return roles;
}

async function readGroups(
  { storage, tenant }: RoleContext,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, MappedGroup>> {
  const groups = new Map<number, MappedGroup>();
  for (let at = 0; at < numbers.length; at += perStatement) {
    const some = numbers.slice(at, at + perStatement);
    const found = await storage.read({
      sql: `select n, id, doc ->> 'displayName' as name, doc ->> 'externalId' as external from resource
            where tenant = ? and n in (${some.map(() => '?').join(', ')})`,
      parameters: [tenant.tenant, ...some],
      decode: decodeMappedGroup,
    });
    for (const { n, ...group } of found) groups.set(n, group);
  }
  return groups;
}
