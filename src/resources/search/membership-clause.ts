import { sql } from 'kysely';
import { invalidFilter } from '#scim/filter/check-comparison.ts';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { Clause } from './clause.ts';
import type { SearchScope } from './search-scope.ts';

type Leaf = Extract<ResolvedFilter, { kind: 'compare' | 'present' }>;

/**
 * `members.value eq "id"` and `groups.value eq "id"`, the latter through nested groups as well, and whether there is any.
 * @throws ScimError 400 invalidFilter for everything else: memberships are compared by id alone
 */
export function membershipClause(scope: SearchScope, filter: Leaf): Clause {
  const { path } = filter;
  const ofGroup = path.attribute.name === 'members';
  if (filter.kind === 'present') return ofGroup ? hasMember(scope) : isInGroup(scope);
  if (filter.op !== 'eq' || path.sub?.name !== 'value') {
    throw invalidFilter(
      `"${path.key} ${filter.op}" cannot be searched: ${path.attribute.name}.value with eq, or ${path.attribute.name} pr, can.`,
    );
  }
  return ofGroup ? contains(scope, String(filter.value)) : belongsTo(scope, String(filter.value));
}

function hasMember({ tenant }: SearchScope): Clause {
  return { test: sql`exists (select 1 from membership m where m.tenant = ${tenant} and m.group_n = c.n)`, exact: true };
}

function isInGroup({ tenant }: SearchScope): Clause {
  return {
    test: sql`exists (select 1 from membership m where m.tenant = ${tenant} and m.member_n = c.n)`,
    exact: true,
  };
}

/** Groups that the resource with this id is directly in. */
function contains({ tenant }: SearchScope, id: string): Clause {
  const member = sql`(select x.n from resource x where x.tenant = ${tenant} and x.id = ${id})`;
  const numbers = sql`select m.group_n as n from membership m where m.tenant = ${tenant} and m.member_n = ${member}`;
  return {
    test: sql`exists (select 1 from membership m
      where m.tenant = ${tenant} and m.group_n = c.n and m.member_n = ${member})`,
    exact: true,
    among: {
      numbers,
      behind: (after) => sql`${numbers} and m.group_n > ${after}`,
      cost: 3,
      rest: undefined,
      whole: true,
    },
  };
}

/** Resources in the group with this id, directly or through groups in it. */
function belongsTo({ tenant }: SearchScope, id: string): Clause {
  const numbers = sql`with recursive down (n) as (
      select m.member_n from membership m
      where m.tenant = ${tenant} and m.group_n = (select x.n from resource x where x.tenant = ${tenant} and x.id = ${id})
      union
      select m.member_n from down cross join membership m where m.tenant = ${tenant} and m.group_n = down.n
    ) select down.n from down`;
  return {
    test: sql`c.n in (${numbers})`,
    exact: true,
    among: { numbers, cost: 16, rest: undefined, whole: false },
  };
}
