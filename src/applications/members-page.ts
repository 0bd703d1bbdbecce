import type { ResourceContext } from '#resources/context.ts';
import { decodeStoredResource } from '#resources/decode-stored-resource.ts';
import { resourceColumns } from '#resources/rows/resource-rows.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { countMembers } from './count-members.ts';

/** Which part of a list; `startIndex` from 1. */
export interface PageQuery {
  readonly startIndex?: number | undefined;
  readonly count?: number | undefined;
}

/** Members of a larger group stay in the order of their creation: sorting them would take longer than a page may. */
const mostSorted = 5000;

/** A page of a group's direct members, by name. */
export async function membersPage(
  context: ResourceContext,
  group: StoredResource,
  { startIndex = 1, count = 100 }: PageQuery,
): Promise<{ total: number; page: readonly StoredResource[] }> {
  const { tenant } = context.tenant;
  const total = (await countMembers(context, [group])).get(group.n) ?? 0;
  const paths = total > mostSorted ? [] : namePaths(context);
  const page = await context.storage.read({
    sql: `with page as (select m.member_n as n, ${paths.length === 0 ? 'm.member_n' : 'a.key'} as key from membership m
            ${
              paths.length === 0
                ? ''
                : `left join attribute a on a.tenant = m.tenant and a.n = m.member_n
              and a.path in (${paths.map(() => '?').join(', ')})`
            }
            where m.tenant = ? and m.group_n = ?
            order by ${paths.length === 0 ? '' : 'a.key is null, a.key, '}m.member_n limit ? offset ?)
          select ${resourceColumns('r')} from page cross join resource r
          where r.tenant = ? and r.n = page.n order by page.key is null, page.key, page.n`,
    parameters: [...paths, tenant, group.n, count, Math.max(1, startIndex) - 1, tenant],
    decode: decodeStoredResource,
  });
  return { total, page };
}

/** Where the name of a member stands: one place a type, so that each member has one row at most. */
function namePaths({ profile }: ResourceContext): readonly string[] {
  return [...profile.types.values()].flatMap(({ searchable }) => {
    const name = ['displayName', 'userName'].map((each) => searchable.get(each)).find((each) => each !== undefined);
    return name === undefined ? [] : [name.path];
  });
}
