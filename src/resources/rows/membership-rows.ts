import type { Query, Seq, Write } from '#storage/port.ts';
import {
  decodeMember,
  decodeMemberGroup,
  decodeNumber,
  type KnownMember,
  type MemberGroup,
} from '../decode-membership.ts';
import { wantedIds } from './wanted-ids.ts';

/** Ids looked up or rows written by one statement. */
export const membersPerStatement = 500;

function places(count: number): string {
  return Array(count).fill('?').join(', ');
}

/** Live resources among `ids`, each with whether it is a member of `group` already. At most `membersPerStatement`. */
export function knownMembers(tenant: number, group: number, ids: readonly string[]): Query<KnownMember> {
  return {
    sql: `with ${wantedIds(ids.length)}
          select r.n, r.id, r.type, case when m.member_n is null then 0 else 1 end as present
          from wanted w cross join resource r
            left join membership m on m.tenant = r.tenant and m.group_n = ? and m.member_n = r.n
          where r.tenant = ? and r.id = w.id and r.deleted is null`,
    parameters: [...ids, group, tenant],
    decode: decodeMember,
  };
}

/** Ids and types of resources by number, live or not. At most `membersPerStatement`. */
export function referencesOf(tenant: number, numbers: readonly number[]): Query<MemberGroup> {
  return {
    sql: `select r.n, r.id, r.type from resource r where r.tenant = ? and r.n in (${places(numbers.length)}) order by r.n`,
    parameters: [tenant, ...numbers],
    decode: decodeMemberGroup,
  };
}

/** The numbers of a group's members above `after`, ascending, at most 1,000. */
export function memberNumbers(tenant: number, group: number, after: number): Query<number> {
  return {
    sql: `select member_n as n from membership where tenant = ? and group_n = ? and member_n > ?
          order by member_n limit 1000`,
    parameters: [tenant, group, after],
    decode: decodeNumber,
  };
}

/** The groups that `member` is directly in, above number `after`, at most 1,000. */
export function groupsOfMember(tenant: number, member: number, after: number): Query<MemberGroup> {
  return {
    sql: `select r.n, r.id, r.type from membership m
          cross join resource r
          where r.tenant = m.tenant and r.n = m.group_n and m.tenant = ? and m.member_n = ? and m.group_n > ? order by m.group_n limit 1000`,
    parameters: [tenant, member, after],
    decode: decodeMemberGroup,
  };
}

/** Adds members that must be live still; refused as stale when one is gone or was added meanwhile. */
export function insertMembers(tenant: number, group: number | Seq, members: readonly number[]): Write[] {
  return chunks(members).map((some) => ({
    sql: `insert into membership (tenant, group_n, member_n, nested)
          select r.tenant, cast(? as bigint), r.n, case when r.type = 'Group' then 1 else 0 end from resource r
          where r.tenant = ? and r.n in (${places(some.length)}) and r.deleted is null`,
    parameters: [group, tenant, ...some],
    rows: some.length,
    refusal: 'stale',
  }));
}

/** Removes members; refused as stale when one was removed meanwhile. */
export function deleteMembers(tenant: number, group: number, members: readonly number[]): Write[] {
  return chunks(members).map((some) => ({
    sql: `delete from membership where tenant = ? and group_n = ? and member_n in (${places(some.length)})`,
    parameters: [tenant, group, ...some],
    rows: some.length,
  }));
}

/** Takes a resource out of all its groups; refused as stale unless these are exactly `count`. */
export function leaveGroups(tenant: number, member: number, count: number): Write {
  return {
    sql: 'delete from membership where tenant = ? and member_n = ?',
    parameters: [tenant, member],
    rows: count,
  };
}

/** Empties a group; refused as stale unless it has exactly `count` members. */
export function emptyGroup(tenant: number, group: number, count: number): Write {
  return {
    sql: 'delete from membership where tenant = ? and group_n = ?',
    parameters: [tenant, group],
    rows: count,
  };
}

function chunks(numbers: readonly number[]): number[][] {
  const some: number[][] = [];
  for (let at = 0; at < numbers.length; at += membersPerStatement)
    some.push(numbers.slice(at, at + membersPerStatement));
  return some;
}
