import type { Query } from '#storage/port.ts';
import { decodeColumns, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

export interface RoleOf {
  readonly source: number;
  readonly role: string;
  /** The assigned group that it comes through: it entitles users only, nested groups stay out. 0: assigned itself. */
  readonly group: number;
  /** It brings nobody in who has no account, until somebody provisions it. */
  readonly waits: boolean;
}

function roleOf(row: unknown): RoleOf {
  const values = decodeColumns(row);
  return {
    source: integer(values, 'n'),
    role: text(values, 'role'),
    group: integer(values, 'via'),
    waits: integer(values, 'waits') === 1,
  };
}

const throughGroups = `select m.member_n as n, a.role as role, a.principal as via, a.waits as waits
  from assignment a cross join resource g cross join membership m
  where a.tenant = ? and a.application = ? and g.tenant = a.tenant and g.n = a.principal and g.deleted is null
  and m.tenant = a.tenant and m.group_n = a.principal`;

/** From how many assignments of an application on its groups are no longer found by going through all that is assigned. */
const many = 1_000;

/** Whether so much is assigned to an application that the roles of a page are found from its members, not from what is assigned. */
export function assignedToMany(tenant: number, application: number): Query<boolean> {
  return {
    sql: 'select count(*) as n from (select 1 from assignment where tenant = ? and application = ? limit ?) as found',
    parameters: [tenant, application, many],
    decode: (row) => integer(decodeColumns(row), 'n') === many,
  };
}

/** The same as `rolesInRange`, found from the groups that each of them is in: its cost follows the range, not what is assigned. */
export function rolesOfMembers(tenant: number, application: number, from: number, upTo: number): Query<RoleOf> {
  return {
    sql: `select principal as n, role, 0 as via, waits from assignment where tenant = ? and application = ? and principal >= ? and principal <= ?
          union select m.member_n, a.role, a.principal as via, a.waits from membership m cross join assignment a cross join resource g
          where m.tenant = ? and m.member_n >= ? and m.member_n <= ? and a.tenant = m.tenant and a.principal = m.group_n and a.application = ?
          and g.tenant = a.tenant and g.n = a.principal and g.deleted is null`,
    parameters: [tenant, application, from, upTo, tenant, from, upTo, application],
    decode: roleOf,
  };
}

/** The roles of the objects in a range of numbers: direct, and through assigned groups they are direct members of. */
export function rolesInRange(tenant: number, application: number, from: number, upTo: number): Query<RoleOf> {
  return {
    sql: `select principal as n, role, 0 as via, waits from assignment where tenant = ? and application = ? and principal >= ? and principal <= ?
          union ${throughGroups} and m.member_n >= ? and m.member_n <= ?`,
    parameters: [tenant, application, from, upTo, tenant, application, from, upTo],
    decode: roleOf,
  };
}

/** The roles of these objects, at most 500. */
export function rolesOf(tenant: number, application: number, sources: readonly number[]): Query<RoleOf> {
  const list = inList(sources);
  return {
    sql: `select principal as n, role, 0 as via, waits from assignment where tenant = ? and application = ? and principal in ${list.sql}
          union select m.member_n, a.role, a.principal as via, a.waits from membership m cross join assignment a cross join resource g
          where m.tenant = ? and m.member_n in ${list.sql} and a.tenant = m.tenant and a.principal = m.group_n and a.application = ?
          and g.tenant = a.tenant and g.n = a.principal and g.deleted is null`,
    parameters: [tenant, application, ...list.parameters, tenant, ...list.parameters, application],
    decode: roleOf,
  };
}

/** Which of these groups are assigned to the application, at most 500. */
export function assignedAmong(tenant: number, application: number, groups: readonly number[]): Query<number> {
  const list = inList(groups);
  return {
    sql: `select distinct principal as n from assignment where tenant = ? and application = ? and principal in ${list.sql}`,
    parameters: [tenant, application, ...list.parameters],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}
