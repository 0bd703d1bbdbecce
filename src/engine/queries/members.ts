import type { Query, Write } from '#storage/port.ts';
import { type Urgency, urgencyNumber } from '../model/urgency.ts';
import { decodeColumns, integer, optionalInteger, optionalText } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** One membership with both ends: whether the directory wants it and whether we wrote it. */
export interface MembershipState {
  readonly group: number;
  readonly member: number;
  readonly groupTarget: string | undefined;
  readonly memberTarget: string | undefined;
  readonly wanted: boolean;
  readonly written: boolean;
  readonly seq: number;
  readonly attempts: number;
  readonly firstFailed: number | undefined;
}

function membershipOf(row: unknown): MembershipState {
  const values = decodeColumns(row);
  return {
    group: integer(values, 'source'),
    member: integer(values, 'member'),
    groupTarget: optionalText(values, 'group_target'),
    memberTarget: optionalText(values, 'member_target'),
    wanted: integer(values, 'wanted') === 1,
    written: integer(values, 'written') === 1,
    seq: optionalInteger(values, 'seq') ?? 0,
    attempts: optionalInteger(values, 'attempts') ?? 0,
    firstFailed: optionalInteger(values, 'first_failed'),
  };
}

/**
 * Wanted is what the directory holds while both ends are provisioned. Of a group that was left as it is: what was written; of a
 * member that was left: what was written and the directory still holds.
 */
const states = `select w.source as source, w.member as member, w.seq as seq, w.attempts as attempts, w.first_failed as first_failed,
    g.target as group_target, u.target as member_target,
    case when g.state = 'left' then case when x.member is null then 0 else 1 end
      when m.member_n is not null and g.state = 'active'
        and (u.state = 'active' or (u.state = 'left' and x.member is not null)) then 1 else 0 end as wanted,
    case when x.member is null then 0 else 1 end as written`;

const joins = `left join link g on g.tenant = ? and g.job = ? and g.source = w.source
    left join link u on u.tenant = ? and u.job = ? and u.source = w.member
    left join membership m on m.tenant = ? and m.group_n = w.source and m.member_n = w.member
    left join written_member x on x.tenant = ? and x.job = ? and x.source = w.source and x.member = w.member
    order by w.source, w.member`;

/** Memberships whose work of an urgency is due, by group. */
export function dueMemberships(
  tenant: number,
  job: number,
  urgency: Urgency,
  until: number,
  limit: number,
): Query<MembershipState> {
  return {
    sql: `${states} from (select source, member, seq, attempts, first_failed from work
            where tenant = ? and job = ? and urgency = ? and due <= ? and member > 0 order by source, member limit ?) w ${joins}`,
    parameters: [tenant, job, urgencyNumber(urgency), until, limit, tenant, job, tenant, job, tenant, tenant, job],
    decode: membershipOf,
  };
}

/** Planned membership removals of a cycle, by group. */
export function plannedMemberships(tenant: number, job: number, cycle: number, limit: number): Query<MembershipState> {
  return {
    sql: `${states} from (select p.source as source, p.member as member, q.seq as seq, q.attempts as attempts, q.first_failed as first_failed
            from planned p left join work q on q.tenant = p.tenant and q.job = p.job and q.source = p.source and q.member = p.member
            where p.tenant = ? and p.job = ? and p.cycle = ? and p.member > 0 and p.state = 'planned'
            order by p.source, p.member limit ?) w ${joins}`,
    parameters: [tenant, job, cycle, limit, tenant, job, tenant, job, tenant, tenant, job],
    decode: membershipOf,
  };
}

/** The memberships of a range of a plan's rows that have no outcome yet, by group. */
export function planMemberships({
  tenant,
  job,
  plan,
  from,
  upTo,
}: {
  readonly tenant: number;
  readonly job: number;
  readonly plan: number;
  readonly from: number;
  readonly upTo: number;
}): Query<MembershipState> {
  return {
    sql: `${states} from (select p.source as source, p.member as member, q.seq as seq, q.attempts as attempts, q.first_failed as first_failed
            from plan_row p left join work q on q.tenant = p.tenant and q.job = p.job and q.source = p.source and q.member = p.member
            where p.tenant = ? and p.job = ? and p.plan = ? and p.row >= ? and p.row <= ? and p.part = 'member' and p.state = 'planned') w ${joins}`,
    parameters: [tenant, job, plan, from, upTo, tenant, job, tenant, job, tenant, tenant, job],
    decode: membershipOf,
  };
}

/** Memberships whose held removal was allowed, by group. */
export function allowedMemberships(tenant: number, job: number, limit: number): Query<MembershipState> {
  return {
    sql: `${states} from (select p.source as source, p.member as member, q.seq as seq, q.attempts as attempts, q.first_failed as first_failed
            from planned p left join work q on q.tenant = p.tenant and q.job = p.job and q.source = p.source and q.member = p.member
            where p.tenant = ? and p.job = ? and p.state = 'allowed' and p.member > 0
            order by p.source, p.member limit ?) w ${joins}`,
    parameters: [tenant, job, limit, tenant, job, tenant, job, tenant, tenant, job],
    decode: membershipOf,
  };
}

/** Memberships of a group in a range of members that are wanted and not written. */
export function missingMembers(
  tenant: number,
  job: number,
  group: number,
  after: number,
  upTo: number,
): Query<MembershipState> {
  return {
    sql: `select m.group_n as source, m.member_n as member, g.target as group_target, u.target as member_target,
            1 as wanted, 0 as written, q.seq as seq, q.attempts as attempts, q.first_failed as first_failed
          from membership m cross join link g cross join link u
          left join written_member x on x.tenant = m.tenant and x.job = u.job and x.source = m.group_n and x.member = m.member_n
          left join work q on q.tenant = m.tenant and q.job = u.job and q.source = m.group_n and q.member = m.member_n
          where m.tenant = ? and m.group_n = ? and m.member_n > ? and m.member_n <= ?
          and g.tenant = m.tenant and g.job = ? and g.source = m.group_n and g.state = 'active' and g.target is not null
          and u.tenant = m.tenant and u.job = ? and u.source = m.member_n and u.state = 'active' and u.target is not null
          and x.member is null order by m.member_n`,
    parameters: [tenant, group, after, upTo, job, job],
    decode: membershipOf,
  };
}

/** How many members of a provisioned group, in a range, have no account yet. */
export function countWaitingMembers(
  tenant: number,
  job: number,
  group: number,
  after: number,
  upTo: number,
): Query<number> {
  return {
    sql: `select count(*) as n from link g cross join membership m
          left join link u on u.tenant = m.tenant and u.job = g.job and u.source = m.member_n
          where g.tenant = ? and g.job = ? and g.source = ? and g.state = 'active' and g.target is not null
          and m.tenant = g.tenant and m.group_n = g.source and m.member_n > ? and m.member_n <= ? and u.target is null`,
    parameters: [tenant, job, group, after, upTo],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** Memberships of a group in a range of members that we wrote and that are no longer wanted. */
export function superfluousMembers(
  tenant: number,
  job: number,
  group: number,
  after: number,
  upTo: number,
): Query<MembershipState> {
  return {
    sql: `select x.source as source, x.member as member, g.target as group_target, u.target as member_target,
            0 as wanted, 1 as written, q.seq as seq, q.attempts as attempts, q.first_failed as first_failed
          from written_member x
          left join link g on g.tenant = x.tenant and g.job = x.job and g.source = x.source
          left join link u on u.tenant = x.tenant and u.job = x.job and u.source = x.member
          left join membership m on m.tenant = x.tenant and m.group_n = x.source and m.member_n = x.member
          left join work q on q.tenant = x.tenant and q.job = x.job and q.source = x.source and q.member = x.member
          where x.tenant = ? and x.job = ? and x.source = ? and x.member > ? and x.member <= ?
          and (g.state is null or g.state <> 'left')
          and (m.member_n is null or g.state is null or g.state <> 'active' or u.state is null or u.state not in ('active', 'left'))
          order by x.member`,
    parameters: [tenant, job, group, after, upTo],
    decode: membershipOf,
  };
}

/** Which of these, at most 500, we wrote as members of a group. */
export function writtenAmong(tenant: number, job: number, group: number, members: readonly number[]): Query<number> {
  const list = inList(members);
  return {
    sql: `select member from written_member where tenant = ? and job = ? and source = ? and member in ${list.sql}`,
    parameters: [tenant, job, group, ...list.parameters],
    decode: (row) => integer(decodeColumns(row), 'member'),
  };
}

/** Remembers a membership that was written, unless one of its ends is linked to something else by now. */
export function addWritten(
  tenant: number,
  job: number,
  ends: {
    readonly group: number;
    readonly member: number;
    readonly groupTarget: string;
    readonly memberTarget: string;
  },
): Write {
  return {
    sql: `insert into written_member (tenant, job, source, member)
          select g.tenant, g.job, g.source, u.source from link g cross join link u
          where g.tenant = ? and g.job = ? and g.source = ? and g.target = ?
          and u.tenant = g.tenant and u.job = g.job and u.source = ? and u.target = ?
          on conflict (tenant, job, source, member) do nothing`,
    parameters: [tenant, job, ends.group, ends.groupTarget, ends.member, ends.memberTarget],
  };
}

export function removeWritten(tenant: number, job: number, group: number, member: number): Write {
  return {
    sql: `delete from written_member where tenant = ? and job = ? and source = ? and member = ?`,
    parameters: [tenant, job, group, member],
  };
}
