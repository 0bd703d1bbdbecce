import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { Storage } from '#storage/port.ts';
import { decodeNumber } from '../decode-membership.ts';

/** Groups inside one that are followed one by one: with more, everybody is asked for his groups instead. */
export const mostInside = 32;

/**
 * Groups whose people a filter asks for, each with those inside it. They are few where their
 * members are many; knowing them, a page of the members is the beginning of an index.
 */
export async function readInside(
  storage: Storage,
  tenant: number,
  ids: ReadonlySet<string>,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const inside = new Map<string, readonly number[]>();
  for (const id of ids) inside.set(id, await storage.read(insideQuery(tenant, id)));
  return inside;
}

function insideQuery(tenant: number, id: string) {
  return {
    sql: `with recursive inside (n) as (
            select x.n from resource x where x.tenant = ? and x.id = ?
            union
            select m.member_n from inside cross join membership m
            where m.tenant = ? and m.group_n = inside.n and m.nested = 1
          ) select inside.n as n from inside limit ${mostInside + 1}`,
    parameters: [tenant, id, tenant],
    decode: decodeNumber,
  };
}

/** The ids of the groups that a filter names in `groups.value eq "id"`. */
export function groupsNamed(filter: ResolvedFilter): ReadonlySet<string> {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return new Set(filter.operands.flatMap((operand) => [...groupsNamed(operand)]));
    case 'not':
      return groupsNamed(filter.operand);
    case 'element':
      return groupsNamed(filter.filter);
    case 'compare':
      return new Set(filter.path.attribute.name === 'groups' && filter.op === 'eq' ? [String(filter.value)] : []);
    case 'present':
      return new Set();
  }
}
