import { typeNamed } from '#resources/compile-profile.ts';
import type { ResourceContext } from '#resources/context.ts';
import { listResources } from '#resources/list-resources.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { parseAttributePath } from '#scim/path/parse-attribute-path.ts';
import { resolvePath } from '#scim/path/resolve-path.ts';
import type { Administrator } from '../deps.ts';
import type { ObjectKind } from '../directory/find-object.ts';
import { recycleBin, recycleBinPage } from '../directory/recycle-bin.ts';
import { anyOf, bothFilters } from '../directory/search-filter.ts';
import type { PageQuery } from '../members-page.ts';
import { type OwnUserView, openPeople, type UserState, viewOwnUser } from './people.ts';

export interface PeopleQuery extends PageQuery {
  readonly filter?: string | undefined;
  /** What a name begins with; where none does, what one contains. */
  readonly search?: string | undefined;
  /** Without it: everybody but the deleted. */
  readonly state?: UserState | undefined;
}

/** Users of a tenant, inactive ones too. @throws Refused, ScimError for a filter that cannot be read */
export async function usersOf(
  administrator: Administrator,
  tenantName: string,
  query: PeopleQuery,
): Promise<{ total: number; users: OwnUserView[] }> {
  const context = await openPeople(administrator, tenantName);
  const { filter, state } = query;
  const search = query.search?.trim() ?? '';
  if (state === 'deleted') return deletedUsers(context, search, query);
  const only = bothFilters(filter, state === undefined ? undefined : stateFilter(state));
  const { total, found } = await searched(context, 'User', search, only, query);
  return { total, users: found.map((user) => viewOwnUser(context, user)) };
}

/** A page of what a search finds: what a name begins with, or where none does, what one contains. @throws ScimError */
export async function searched(
  context: ResourceContext,
  typeName: ObjectKind,
  search: string,
  filter: string | undefined,
  query: PageQuery,
): Promise<{ total: number; found: readonly StoredResource[] }> {
  const { schema } = typeNamed(context.profile, typeName);
  const known = (name: string) => resolvePath(schema, parseAttributePath(name)) !== undefined;
  // Where nobody has a display name, people are known by its parts.
  const parts = known('displayName') ? ['displayName', 'name.formatted'] : ['name.givenName', 'name.familyName'];
  const names = ['userName', ...parts].filter(known);
  const page = async (operator: 'sw' | 'co' | undefined) => {
    const text = bothFilters(operator === undefined ? undefined : anyOf(names, operator, search), filter);
    const { totalResults, resources } = await listResources(context, typeName, {
      startIndex: Math.max(1, query.startIndex ?? 1),
      count: query.count ?? 100,
      ...(text === undefined ? {} : { filter: parseFilter(text) }),
    });
    return { total: totalResults, found: resources };
  };
  if (search === '') return page(undefined);
  const beginning = await page('sw');
  return beginning.total > 0 ? beginning : page('co');
}

function stateFilter(state: 'active' | 'inactive'): string {
  return state === 'inactive' ? 'active eq false' : 'not (active eq false)';
}

async function deletedUsers(context: ResourceContext, search: string, query: PageQuery) {
  const offset = Math.max(1, query.startIndex ?? 1) - 1;
  const count = query.count ?? 100;
  if (search === '') {
    const { total, page } = await recycleBinPage(context, 'User', { offset, count });
    return { total, users: page.map((user) => viewOwnUser(context, user)) };
  }
  const text = search.toLowerCase();
  const users = (await recycleBin(context, 'User'))
    .map((user) => viewOwnUser(context, user))
    .filter(({ userName, displayName }) => `${userName}\n${displayName ?? ''}`.toLowerCase().includes(text));
  return { total: users.length, users: users.slice(offset, offset + count) };
}
