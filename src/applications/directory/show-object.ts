import type { ResourceContext } from '#resources/context.ts';
import { listResources } from '#resources/list-resources.ts';
import { resourceById } from '#resources/rows/resource-rows.ts';
import { readShownGroups, readShownMembers } from '#resources/shown-memberships.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import type { JsonObject } from '#scim/json.ts';
import { countMembers } from '../count-members.ts';
import type { Administrator } from '../deps.ts';
import { membersPage, type PageQuery } from '../members-page.ts';
import { findDeleted, findObject, type ObjectKind } from './find-object.ts';
import { openDirectory } from './open-directory.ts';
import { principalNames } from './principal-names.ts';
import { leavesBinAt } from './recycle-bin.ts';
import {
  attributesOf,
  type DirectoryGroup,
  type DirectoryUser,
  viewDirectoryGroup,
  viewDirectoryUser,
} from './view-object.ts';

export interface NamedGroup {
  readonly objectId: string;
  readonly displayName: string;
}

export interface UserDetail {
  readonly user: DirectoryUser;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  readonly attributes: JsonObject;
  /** Groups the user is a direct member of. */
  readonly groups: readonly NamedGroup[];
  /** Groups that contain one of these. */
  readonly groupsAround: readonly NamedGroup[];
  readonly manager: DirectoryUser | null;
  /** The first of the direct reports, and how many there are. */
  readonly reports: { readonly total: number; readonly users: readonly DirectoryUser[] };
}

export interface NamedMember {
  readonly objectId: string;
  /** As it is shown. */
  readonly name: string;
  /** Null for a group. */
  readonly userPrincipalName: string | null;
  readonly type: string;
}

export interface GroupDetail {
  readonly group: DirectoryGroup;
  readonly version: number;
  readonly created: string;
  readonly modified: string;
  readonly attributes: JsonObject;
  /** Groups the group is a direct member of. */
  readonly memberOf: readonly NamedGroup[];
  readonly members: readonly NamedMember[];
}

const mostReports = 50;

/** Every attribute of a user, with manager, reports and groups. @throws Refused `unknown` */
export async function showUser(
  administrator: Administrator,
  who: string,
  { deleted = false }: { readonly deleted?: boolean | undefined } = {},
): Promise<UserDetail> {
  const context = await openDirectory(administrator);
  const user = await found(context, 'User', who, deleted);
  const attributes = attributesOf(user);
  const shown = (await readShownGroups(context, [user.n])).get(user.n) ?? [];
  const named = shown.map(({ id, display, direct }) => ({ objectId: id, displayName: display ?? '', direct }));
  return {
    user: viewDirectoryUser(user, leavesBinAt(context, user)),
    ...timesOf(user),
    attributes,
    groups: named.filter(({ direct }) => direct).map(({ direct: _, ...group }) => group),
    groupsAround: named.filter(({ direct }) => !direct).map(({ direct: _, ...group }) => group),
    manager: await managerOf(context, attributes.manager),
    reports: await reportsOf(context, user),
  };
}

/** A group; its direct members unless they are not wanted. @throws Refused `unknown` */
export async function showGroup(
  administrator: Administrator,
  who: string,
  {
    deleted = false,
    members: wanted = true,
  }: { readonly deleted?: boolean | undefined; readonly members?: boolean | undefined } = {},
): Promise<GroupDetail> {
  const context = await openDirectory(administrator);
  const group = await found(context, 'Group', who, deleted);
  const members = wanted ? ((await readShownMembers(context, [group.n])).get(group.n) ?? []) : [];
  const names = await principalNames(
    context,
    members.map(({ n }) => n),
  );
  const count = wanted ? members.length : ((await countMembers(context, [group])).get(group.n) ?? 0);
  const around = (await readShownGroups(context, [group.n])).get(group.n) ?? [];
  return {
    group: viewDirectoryGroup(group, count, leavesBinAt(context, group)),
    ...timesOf(group),
    attributes: attributesOf(group),
    memberOf: around
      .filter(({ direct }) => direct)
      .map(({ id, display }) => ({ objectId: id, displayName: display ?? '' })),
    members: members.map(({ n, id, display, type }) => ({
      objectId: id,
      name: display ?? id,
      userPrincipalName: names.get(n) ?? null,
      type,
    })),
  };
}

export interface MemberView {
  readonly objectId: string;
  readonly type: string;
  readonly name: string;
  /** userPrincipalName of a person. */
  readonly userPrincipalName: string | null;
  readonly accountEnabled: boolean | null;
}

/** A page of a group's direct members, in the order of their creation. @throws Refused `unknown` */
export async function groupMembers(
  administrator: Administrator,
  who: string,
  query: PageQuery,
): Promise<{ total: number; members: MemberView[] }> {
  const context = await openDirectory(administrator);
  const group = await findObject(context, 'Group', who);
  const { total, page } = await membersPage(context, group, query);
  return { total, members: page.map(viewMember) };
}

function viewMember(member: StoredResource): MemberView {
  if (member.type !== 'User') {
    const { objectId, displayName } = viewDirectoryGroup(member, 0);
    return { objectId, type: member.type, name: displayName, userPrincipalName: null, accountEnabled: null };
  }
  const { objectId, displayName, userPrincipalName, accountEnabled } = viewDirectoryUser(member);
  return { objectId, type: 'User', name: displayName ?? userPrincipalName, userPrincipalName, accountEnabled };
}

function found(context: ResourceContext, kind: ObjectKind, who: string, deleted: boolean): Promise<StoredResource> {
  return deleted ? findDeleted(context, kind, who) : findObject(context, kind, who);
}

function timesOf({ version, created, modified }: StoredResource) {
  return { version, created: new Date(created).toISOString(), modified: new Date(modified).toISOString() };
}

async function managerOf({ storage, tenant }: ResourceContext, id: unknown): Promise<DirectoryUser | null> {
  if (typeof id !== 'string') return null;
  const [manager] = await storage.read(resourceById(tenant.tenant, id));
  return manager === undefined ? null : viewDirectoryUser(manager);
}

async function reportsOf(context: ResourceContext, user: StoredResource): Promise<UserDetail['reports']> {
  const filter = parseFilter(`manager eq ${JSON.stringify(user.id)}`);
  const { totalResults, resources } = await listResources(context, 'User', {
    filter,
    startIndex: 1,
    count: mostReports,
  });
  const users = resources.map((report) => viewDirectoryUser(report));
  return { total: totalResults, users: users.sort((a, b) => nameOf(a).localeCompare(nameOf(b))) };
}

function nameOf({ displayName, userPrincipalName }: DirectoryUser): string {
  return displayName ?? userPrincipalName;
}
