import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { ownAttributesOf } from '#resources/own-attributes.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { countMembers } from '../count-members.ts';
import type { Administrator } from '../deps.ts';
import { membersPage, type PageQuery } from '../members-page.ts';
import { Refused } from '../refused.ts';
import { searched } from './list-people.ts';
import { findNamed, openPeople, textOf, type UserState, viewUser } from './people.ts';

export interface GroupView {
  readonly id: string;
  readonly displayName: string;
  readonly members: number;
  /** The identifier that a client has given it: then it is linked. */
  readonly externalId: string | null;
  /** What only the application's own people see and set: `type`, `visibility`. */
  readonly own: Readonly<Record<string, string>>;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
}

export interface TenantMember {
  readonly id: string;
  readonly type: string;
  readonly name: string;
  /** Null for a group. */
  readonly userName: string | null;
  /** Null for a group. */
  readonly state: UserState | null;
}

/** Groups of a tenant in the order they were made. @throws Refused */
export async function groupsOf(
  administrator: Administrator,
  tenantName: string,
  { search, ...page }: PageQuery & { readonly search?: string | undefined },
): Promise<{ total: number; groups: GroupView[] }> {
  const context = await openGroups(administrator, tenantName);
  const { total, found } = await searched(context, 'Group', search?.trim() ?? '', undefined, page);
  const members = await countMembers(context, found);
  return { total, groups: found.map((group) => viewGroup(context, group, members.get(group.n) ?? 0)) };
}

/** One group by id or name. @throws Refused `unknown` */
export async function showTenantGroup(
  administrator: Administrator,
  tenantName: string,
  who: string,
): Promise<GroupView> {
  const context = await openGroups(administrator, tenantName);
  const group = await findNamed(context, 'Group', who);
  const members = (await countMembers(context, [group])).get(group.n) ?? 0;
  return viewGroup(context, group, members);
}

/** A page of a group's direct members. @throws Refused `unknown` */
export async function membersOf(
  administrator: Administrator,
  tenantName: string,
  who: string,
  query: PageQuery,
): Promise<{ total: number; members: TenantMember[] }> {
  const context = await openGroups(administrator, tenantName);
  const group = await findNamed(context, 'Group', who);
  const { total, page } = await membersPage(context, group, query);
  return { total, members: page.map(viewMember) };
}

/** Opens a tenant for what its own people do with groups. @throws Refused `conflict` where there are none */
export async function openGroups(administrator: Administrator, tenantName: string): Promise<ResourceContext> {
  const context = await openPeople(administrator, tenantName);
  if (context.profile.types.has('Group')) return context;
  throw new Refused(
    'conflict',
    `${tenantName} has no groups: ${context.profile.profile.name} offers users only.`,
    'Leave groups out: its users are provisioned without them.',
  );
}

export function viewGroup({ profile }: ResourceContext, group: StoredResource, members: number): GroupView {
  const resource = decodeDocument(group.doc);
  return {
    id: group.id,
    displayName: textOf(resource, 'displayName') ?? '',
    members,
    externalId: textOf(resource, 'externalId') ?? null,
    own: ownAttributesOf(typeNamed(profile, 'Group'), resource),
    version: group.version,
    created: new Date(group.created).toISOString(),
    modified: new Date(group.modified).toISOString(),
  };
}

function viewMember(member: StoredResource): TenantMember {
  const { id, userName, displayName, state } = viewUser(member);
  const user = member.type === 'User';
  return {
    id,
    type: member.type,
    name: displayName ?? userName,
    userName: user ? userName : null,
    state: user ? state : null,
  };
}
