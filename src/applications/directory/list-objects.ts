import type { ResourceContext } from '#resources/context.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import { listResources } from '#resources/list-resources.ts';
import { resourceById } from '#resources/rows/resource-rows.ts';
import { readShownGroups, readShownMembers } from '#resources/shown-memberships.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { type JsonObject, own } from '#scim/json.ts';
import { countMembers } from '../count-members.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findObject, type ObjectKind, recycleBin } from './find-object.ts';
import { openDirectory } from './open-directory.ts';
import { principalNames } from './principal-names.ts';
import { type DirectoryGroup, type DirectoryUser, viewDirectoryGroup, viewDirectoryUser } from './view-object.ts';

export interface DirectoryQuery {
  readonly filter?: string | undefined;
  /** What lies in the recycle bin instead. */
  readonly deleted?: boolean | undefined;
  readonly startIndex?: number | undefined;
  readonly count?: number | undefined;
}

/** A page of the directory's users. @throws ScimError for a filter that cannot be read or answered */
export async function directoryUsers(
  administrator: Administrator,
  query: DirectoryQuery,
): Promise<{ total: number; users: DirectoryUser[] }> {
  const context = await openDirectory(administrator);
  const { total, page } = await pageOf(context, 'User', query);
  return { total, users: page.map(viewDirectoryUser) };
}

/** A page of the directory's groups. @throws ScimError */
export async function directoryGroups(
  administrator: Administrator,
  query: DirectoryQuery,
): Promise<{ total: number; groups: DirectoryGroup[] }> {
  const context = await openDirectory(administrator);
  const { total, page } = await pageOf(context, 'Group', query);
  const members = await countMembers(context, page);
  return { total, groups: page.map((group) => viewDirectoryGroup(group, members.get(group.n) ?? 0)) };
}

/** Every attribute of a user and the groups it is directly in. @throws Refused `unknown` */
export async function showUser(
  administrator: Administrator,
  who: string,
): Promise<{
  user: DirectoryUser;
  attributes: JsonObject;
  manager: { objectId: string; userPrincipalName: string } | null;
  groups: { objectId: string; displayName: string }[];
}> {
  const context = await openDirectory(administrator);
  const user = await findObject(context, 'User', who);
  const shown = (await readShownGroups(context, [user.n])).get(user.n) ?? [];
  const groups = shown.filter(({ direct }) => direct);
  const attributes = withoutSchemas(decodeDocument(user.doc));
  return {
    user: viewDirectoryUser(user),
    attributes: { objectId: user.id, ...attributes },
    manager: await managerOf(context, own(attributes, 'manager')),
    groups: groups.map(({ id, display }) => ({ objectId: id, displayName: display ?? '' })),
  };
}

export interface DirectoryMember {
  readonly objectId: string;
  /** As it is shown. */
  readonly name: string;
  /** Null for a group. */
  readonly userPrincipalName: string | null;
  readonly type: string;
}

/** A group and its direct members. @throws Refused `unknown` */
export async function showGroup(
  administrator: Administrator,
  who: string,
): Promise<{ group: DirectoryGroup; members: DirectoryMember[] }> {
  const context = await openDirectory(administrator);
  const group = await findObject(context, 'Group', who);
  const members = (await readShownMembers(context, [group.n])).get(group.n) ?? [];
  const names = await principalNames(
    context,
    members.map(({ n }) => n),
  );
  return {
    group: viewDirectoryGroup(group, members.length),
    members: members.map(({ n, id, display, type }) => ({
      objectId: id,
      name: display ?? id,
      userPrincipalName: names.get(n) ?? null,
      type,
    })),
  };
}

async function managerOf(
  { storage, tenant }: ResourceContext,
  id: unknown,
): Promise<{ objectId: string; userPrincipalName: string } | null> {
  if (typeof id !== 'string') return null;
  const [manager] = await storage.read(resourceById(tenant.tenant, id));
  return manager === undefined ? null : { objectId: id, userPrincipalName: calledName(manager) };
}

async function pageOf(
  context: ResourceContext,
  kind: ObjectKind,
  { filter, deleted, startIndex = 1, count = 100 }: DirectoryQuery,
): Promise<{ total: number; page: readonly StoredResource[] }> {
  const from = Math.max(1, startIndex);
  if (deleted === true) {
    const bin = await recycleBin(context, kind);
    return { total: bin.length, page: bin.slice(from - 1, from - 1 + count) };
  }
  const found = await listResources(context, kind, {
    startIndex: from,
    count,
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
  });
  return { total: found.totalResults, page: found.resources };
}

function withoutSchemas(doc: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(doc).filter(([name]) => name !== 'schemas'));
}
