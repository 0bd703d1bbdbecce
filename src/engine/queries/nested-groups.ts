import type { Query, Write } from '#storage/port.ts';
import { decodeColumns, integer } from './decode-columns.ts';
import { inList } from './placeholders.ts';
import type { RoleOf } from './roles.ts';
import { moved, type Place, workInserted } from './work.ts';

/** A group and a group inside it. */
export interface Nesting {
  readonly group: number;
  readonly inside: number;
}

/** Which groups with a number in a range lie in which others. */
export function nestingsInRange(tenant: number, after: number, upTo: number): Query<Nesting> {
  return {
    sql: `select m.group_n as outer_n, r.n as inner_n from resource r cross join membership m
          where r.tenant = ? and r.type = 'Group' and r.deleted is null and r.n > ? and r.n <= ?
          and m.tenant = r.tenant and m.member_n = r.n`,
    parameters: [tenant, after, upTo],
    decode: (row) => {
      const values = decodeColumns(row);
      return { group: integer(values, 'outer_n'), inside: integer(values, 'inner_n') };
    },
  };
}

/** The assigned groups with a number in a range. */
export function assignedGroupsInRange(tenant: number, application: number, after: number, upTo: number): Query<number> {
  return {
    sql: `select distinct a.principal as n from assignment a cross join resource g
          where a.tenant = ? and a.application = ? and a.principal > ? and a.principal <= ?
          and g.tenant = a.tenant and g.n = a.principal and g.type = 'Group' and g.deleted is null`,
    parameters: [tenant, application, after, upTo],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** The groups around the objects that `start` selects as `n, g`: each with every group around that, however deep. Circles end by `union`. */
const around = (start: string) => `with recursive up(n, g) as (${start}
    union select up.n, m.group_n from up cross join membership m where m.tenant = ? and m.member_n = up.g)`;

const rolesAround = `select up.n as n, a.role as role, up.g as via, a.waits as waits from up cross join assignment a cross join resource g
  where a.tenant = ? and a.application = ? and a.principal = up.g
  and g.tenant = a.tenant and g.n = a.principal and g.deleted is null`;

function roleAround(row: unknown): RoleOf {
  const values = decodeColumns(row);
  const { role, waits } = values;
  return {
    source: integer(values, 'n'),
    role: typeof role === 'string' ? role : '',
    group: integer(values, 'via'),
    waits: Number(waits) === 1,
  };
}

/** The roles that objects in a range of numbers have through assigned groups, however deep they lie in them. */
export function rolesAroundRange(tenant: number, application: number, from: number, upTo: number): Query<RoleOf> {
  const start = `select member_n, group_n from membership where tenant = ? and member_n >= ? and member_n <= ?`;
  return {
    sql: `${around(start)} ${rolesAround}`,
    parameters: [tenant, from, upTo, tenant, tenant, application],
    decode: roleAround,
  };
}

/** The same of these objects, at most 500. */
export function rolesAroundOf(tenant: number, application: number, sources: readonly number[]): Query<RoleOf> {
  const list = inList(sources);
  return {
    sql: `${around(`select member_n, group_n from membership where tenant = ? and member_n in ${list.sql}`)} ${rolesAround}`,
    parameters: [tenant, ...list.parameters, tenant, tenant, application],
    decode: roleAround,
  };
}

/** Which of these groups are assigned, or lie in one that is, however deep; at most 500. */
export function reachedAmong(tenant: number, application: number, groups: readonly number[]): Query<number> {
  const list = inList(groups);
  return {
    sql: `${around(`select n, n from resource where tenant = ? and n in ${list.sql}`)}
          select distinct up.n as n from up cross join assignment a
          where a.tenant = ? and a.application = ? and a.principal = up.g`,
    parameters: [tenant, ...list.parameters, tenant, tenant, application],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** An object and everybody in it, however deep. */
const inside = `with recursive down(n) as (select cast(? as bigint)
    union select m.member_n from down cross join membership m where m.tenant = ? and m.group_n = down.n)`;

/** Puts an object and everybody in it into work, however deep. */
export function putInside(tenant: number, job: number, object: number, { seq, urgency }: Place): Write {
  return {
    sql: `${workInserted} ${inside}
          select cast(? as bigint), cast(? as bigint), down.n, 0, cast(? as bigint), cast(? as bigint), 0, 0, null, null, null
          from down where true ${moved}`,
    parameters: [object, tenant, tenant, job, seq, urgency],
  };
}

/** The same, but only who has an account: whoever has none cannot lose it. */
export function putLinkedInside(tenant: number, job: number, object: number, { seq, urgency }: Place): Write {
  return {
    sql: `${workInserted} ${inside}
          select l.tenant, l.job, l.source, 0, cast(? as bigint), cast(? as bigint), 0, 0, null, null, null
          from down cross join link l where l.tenant = ? and l.job = ? and l.source = down.n
          and l.state = 'active' and l.target is not null ${moved}`,
    parameters: [object, tenant, seq, urgency, tenant, job],
  };
}
