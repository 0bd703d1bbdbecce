import { sql } from 'kysely';
import { invalidFilter } from '#scim/filter/check-comparison.ts';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { Clause, Walk } from './clause.ts';
import { allOf, finds, never, type Sql } from './compiler.ts';
import { mostInside } from './read-inside.ts';
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
  return {
    test: finds(sql`select 1 from membership m where m.tenant = ${tenant} and m.group_n = c.n`),
    exact: true,
  };
}

function isInGroup({ tenant }: SearchScope): Clause {
  return {
    test: finds(sql`select 1 from membership m where m.tenant = ${tenant} and m.member_n = c.n`),
    exact: true,
  };
}

/** Groups that the resource with this id is directly in. */
function contains({ tenant }: SearchScope, id: string): Clause {
  const member = sql`(select x.n from resource x where x.tenant = ${tenant} and x.id = ${id})`;
  const numbers = sql`select m.group_n as n from membership m where m.tenant = ${tenant} and m.member_n = ${member}`;
  return {
    test: finds(sql`select 1 from membership m
      where m.tenant = ${tenant} and m.group_n = c.n and m.member_n = ${member}`),
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
function belongsTo({ tenant, inside }: SearchScope, id: string): Clause {
  // Asked of one resource: it is in few groups, however many members those have.
  const test = sql`exists (with recursive up (n) as (
      select m.group_n from membership m where m.tenant = ${tenant} and m.member_n = c.n
      union
      select m.group_n from up cross join membership m where m.tenant = ${tenant} and m.member_n = up.n
    ) select 1 from up where up.n = (select x.n from resource x where x.tenant = ${tenant} and x.id = ${id}))`;
  const groups = inside?.get(id) ?? [];
  if (groups.length === 0) return inside === undefined ? { test, exact: true } : noMember;
  if (groups.length > mostInside) return { test, exact: true };
  const numbers = sql`select m.member_n as n from membership m
    where m.tenant = ${tenant} and m.group_n in (${sql.join(groups)})`;
  return {
    test,
    exact: true,
    among: {
      numbers,
      behind: (after) => sql`${numbers} and m.member_n > ${after}`,
      cost: 16,
      rest: undefined,
      whole: false,
      walk: walkOf(tenant, groups),
    },
  };
}

/** There is no such group, so nobody is in it. */
const noMember: Clause = {
  test: never,
  exact: true,
  among: { numbers: sql`select 0 as n where 1 = 0`, cost: 0, rest: undefined, whole: true },
};

/**
 * The members of some groups by number: each group's are in order, the first of each are put together. The `+ 0` keeps SQLite
 * from looking for `c` behind a number, too: it would go through all that are there for each member.
 */
function walkOf(tenant: number, groups: readonly number[]): Walk {
  const membersOf = (group: number, passes: Sql | undefined, range: Sql) =>
    sql`select m.member_n as n from membership m cross join resource c where ${allOf([
      sql`m.tenant = ${tenant} and m.group_n = ${group} and ${range} and c.n = m.member_n + 0`,
      passes,
    ])}`;
  const union = (members: (group: number) => Sql) =>
    sql.join(
      groups.map((group) => sql`select o.n from (${members(group)}) o`),
      sql` union `,
    );
  return {
    first(passes, after, most) {
      const firsts = union(
        (group) => sql`${membersOf(group, passes, sql`m.member_n > ${after}`)} order by m.member_n limit ${most}`,
      );
      return sql`select u.n as n from (${firsts}) u order by u.n`;
    },
    count(passes, after, upTo) {
      const range = sql`m.member_n > ${after} and m.member_n <= ${upTo}`;
      return sql`select count(*) as count from (${union((group) => membersOf(group, passes, range))}) u`;
    },
  };
}
