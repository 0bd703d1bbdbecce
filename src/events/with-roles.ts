import { mappedRolesById, type RoleContext, readRoleMapping } from '#resources/roles/mapped-roles.ts';
import { mapsRoles } from '#resources/roles/role-mapping.ts';
import type { Event } from './event.ts';

/** What an event says of roles, where the tenant maps groups to roles. */
export interface EventRole {
  /** The role that the user has now, of an event that may have given him another one; null: none. */
  readonly role?: string | null;
  /** Nobody can say whose roles changed: read those of all. */
  readonly rolesMoved?: true;
}

const ofUser: ReadonlySet<string> = new Set(['user.created', 'user.restored', 'user.reactivated']);

/** Says with each event which role the user has now. It costs one look-up where the tenant maps no roles. */
export async function withRoles<One extends Event>(
  context: RoleContext,
  events: readonly One[],
): Promise<readonly (One & EventRole)[]> {
  if (!events.some((event) => concerned(event) !== undefined || movesMany(event))) return events;
  const mapping = await readRoleMapping(context);
  // Who maps nothing any more is told so; before that, of roles nothing is said.
  if (!mapsRoles(mapping) && mapping.version === 0) return events;
  const ids = new Set(events.flatMap((event) => concerned(event) ?? []));
  const roles = await mappedRolesById(context, mapping, [...ids]);
  return events.map((event) => {
    const role = roles.get(concerned(event) ?? '');
    if (role !== undefined) return { ...event, role: role.role };
    return movesMany(event) ? { ...event, rolesMoved: true as const } : event;
  });
}

/** The id of the user whose role may be another one. */
function concerned({ type, resource, member }: Event): string | undefined {
  if (ofUser.has(type)) return resource.id;
  return member?.type === 'User' ? member.id : undefined;
}

/** A group inside a group, another name of a group, another mapping. */
function movesMany({ type, member, paths }: Event): boolean {
  if (type === 'tenant.roles-mapped' || member?.type === 'Group') return true;
  if (type !== 'group.updated' || paths === undefined) return false;
  return paths.length === 0 || paths.some((path) => path === 'displayName' || path === 'externalId');
}
