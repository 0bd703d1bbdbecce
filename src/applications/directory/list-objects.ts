import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { listResources } from '#resources/list-resources.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { countMembers } from '../count-members.ts';
import type { Administrator } from '../deps.ts';
import type { ObjectKind } from './find-object.ts';
import { openDirectory } from './open-directory.ts';
import { leavesBinAt, recycleBinPage } from './recycle-bin.ts';
import { beginsFilter, bothFilters, containsFilter } from './search-filter.ts';
import { type DirectoryGroup, type DirectoryUser, viewDirectoryGroup, viewDirectoryUser } from './view-object.ts';

export interface DirectoryQuery {
  readonly filter?: string | undefined;
  /** What names, sign-in names or addresses begin with; where none does, what they contain. */
  readonly search?: string | undefined;
  /** Only users who may sign in, or only those who may not. */
  readonly enabled?: boolean | undefined;
  /** What lies in the recycle bin instead. */
  readonly deleted?: boolean | undefined;
  readonly startIndex?: number | undefined;
  readonly count?: number | undefined;
}

interface Found {
  readonly total: number;
  readonly page: readonly StoredResource[];
}

/** A page of the directory's users, by name. @throws ScimError for a filter that cannot be read or answered */
export async function directoryUsers(
  administrator: Administrator,
  query: DirectoryQuery,
): Promise<{ total: number; users: DirectoryUser[] }> {
  const context = await openDirectory(administrator);
  const { total, page } = await pageOf(context, 'User', query);
  return { total, users: page.map((user) => viewDirectoryUser(user, leavesBinAt(context, user))) };
}

/** A page of the directory's groups, by name. @throws ScimError */
export async function directoryGroups(
  administrator: Administrator,
  query: DirectoryQuery,
): Promise<{ total: number; groups: DirectoryGroup[] }> {
  const context = await openDirectory(administrator);
  const { total, page } = await pageOf(context, 'Group', query);
  const members = await countMembers(context, page);
  return {
    total,
    groups: page.map((group) => viewDirectoryGroup(group, members.get(group.n) ?? 0, leavesBinAt(context, group))),
  };
}

async function pageOf(context: ResourceContext, kind: ObjectKind, query: DirectoryQuery): Promise<Found> {
  const { filter, search, enabled, deleted, startIndex = 1, count = 100 } = query;
  const offset = Math.max(1, startIndex) - 1;
  if (deleted === true) return recycleBinPage(context, kind, { offset, count });
  const only = bothFilters(filter, enabled === undefined ? undefined : `accountEnabled eq ${enabled}`);
  const page = { offset, count };
  const text = search?.trim() ?? '';
  if (text === '') return found(context, kind, only, page);
  const beginning = await found(context, kind, bothFilters(beginsFilter(kind, text), only), page);
  if (beginning.total > 0) return beginning;
  return found(context, kind, bothFilters(containsFilter(kind, text), only), page);
}

async function found(
  context: ResourceContext,
  kind: ObjectKind,
  filter: string | undefined,
  { offset, count }: { readonly offset: number; readonly count: number },
): Promise<Found> {
  const by = typeNamed(context.profile, kind).searchable.get('displayName')?.resolved;
  const { totalResults, resources } = await listResources(context, kind, {
    startIndex: offset + 1,
    count,
    ...(by === undefined ? {} : { order: { by, descending: false, whenMany: 'stays' } }),
    ...(filter === undefined ? {} : { filter: parseFilter(filter) }),
  });
  return { total: totalResults, page: resources };
}
