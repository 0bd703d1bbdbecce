import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { listResources } from '#resources/list-resources.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { ScimError } from '#scim/error.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { countMembers } from '../count-members.ts';
import type { Administrator } from '../deps.ts';
import type { ObjectKind } from './find-object.ts';
import { openDirectory } from './open-directory.ts';
import { leavesBinAt, recycleBinPage } from './recycle-bin.ts';
import { beginsFilters, bothFilters, containsFilter, looksInside } from './search-filter.ts';
import { type DirectoryGroup, type DirectoryUser, viewDirectoryGroup, viewDirectoryUser } from './view-object.ts';

export interface DirectoryQuery {
  readonly filter?: string | undefined;
  /** What names, sign-in names or addresses begin with; where none does, and it has three letters, what they contain. */
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
  /** What contains the text was not looked for to its end in time. */
  readonly cut: boolean;
}

/** A page of the directory's users, by name. @throws ScimError for a filter that cannot be read or answered */
export async function directoryUsers(
  administrator: Administrator,
  query: DirectoryQuery,
): Promise<{ total: number; users: DirectoryUser[]; cut: boolean }> {
  const context = await openDirectory(administrator);
  const { total, page, cut } = await findObjects(context, 'User', query);
  return { total, users: page.map((user) => viewDirectoryUser(user, leavesBinAt(context, user))), cut };
}

/** A page of the directory's groups, by name. @throws ScimError */
export async function directoryGroups(
  administrator: Administrator,
  query: DirectoryQuery,
): Promise<{ total: number; groups: DirectoryGroup[]; cut: boolean }> {
  const context = await openDirectory(administrator);
  const { total, page, cut } = await findObjects(context, 'Group', query);
  const members = await countMembers(context, page);
  return {
    total,
    groups: page.map((group) => viewDirectoryGroup(group, members.get(group.n) ?? 0, leavesBinAt(context, group))),
    cut,
  };
}

/** A page of what a query finds. @throws ScimError */
export async function findObjects(context: ResourceContext, kind: ObjectKind, query: DirectoryQuery): Promise<Found> {
  const { filter, search, enabled, deleted, startIndex = 1, count = 100 } = query;
  const offset = Math.max(1, startIndex) - 1;
  if (deleted === true) return { ...(await recycleBinPage(context, kind, { offset, count })), cut: false };
  const only = bothFilters(filter, enabled === undefined ? undefined : `accountEnabled eq ${enabled}`);
  const page = { offset, count };
  const text = search?.trim() ?? '';
  if (text === '') return found(context, kind, only, page);
  for (const begins of beginsFilters(kind, text)) {
    const beginning = await found(context, kind, bothFilters(begins, only), page);
    if (beginning.total > 0) return beginning;
  }
  if (!looksInside(text)) return { total: 0, page: [], cut: false };
  try {
    return await found(context, kind, bothFilters(containsFilter(kind, text), only), page);
  } catch (error) {
    // Nobody who types asked for an index: whoever searches is told that it was not all.
    if (error instanceof ScimError && error.scimType === 'tooMany') return { total: 0, page: [], cut: true };
    throw error;
  }
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
  return { total: totalResults, page: resources, cut: false };
}
