import type { Query } from '#storage/port.ts';
import type { LinkState } from '../model/link.ts';
import { decodeColumns, decodeWord, integer, optionalInteger, optionalText } from './decode-columns.ts';

/** One membership with all that is known of both ends, to be told to administrators. */
export interface ToldMembership {
  readonly group: number;
  readonly member: number;
  /** The directory has it. */
  readonly inDirectory: boolean;
  /** We have written it. */
  readonly written: boolean;
  readonly groupTarget: string | undefined;
  readonly groupState: LinkState | undefined;
  readonly memberTarget: string | undefined;
  readonly memberState: LinkState | undefined;
  /** Why it failed last; undefined: it did not. */
  readonly failure: string | undefined;
  /** When it is tried (ms), where it waits. */
  readonly due: number | undefined;
}

const told = `select e.source as source, e.member as member, case when m.member_n is null then 0 else 1 end as in_directory,
    case when x.member is null then 0 else 1 end as written, g.target as group_target, g.state as group_state,
    u.target as member_target, u.state as member_state, q.failure as failure, q.due as due from`;

const joins = `left join link g on g.tenant = ? and g.job = ? and g.source = e.source
    left join link u on u.tenant = ? and u.job = ? and u.source = e.member
    left join membership m on m.tenant = ? and m.group_n = e.source and m.member_n = e.member
    left join written_member x on x.tenant = ? and x.job = ? and x.source = e.source and x.member = e.member
    left join work q on q.tenant = ? and q.job = ? and q.source = e.source and q.member = e.member
    order by e.source, e.member limit ?`;

function ofJob(tenant: number, job: number): readonly number[] {
  return [tenant, job, tenant, job, tenant, tenant, job, tenant, job];
}

/** Groups that an object is in, or was written into, by number. */
export function membershipsAround(tenant: number, job: number, member: number, limit: number): Query<ToldMembership> {
  return {
    sql: `${told} (select * from (select group_n as source, member_n as member from membership where tenant = ? and member_n = ? order by group_n limit ?) a
            union select * from (select source, member from written_member where tenant = ? and job = ? and member = ? order by source limit ?) b) e ${joins}`,
    parameters: [tenant, member, limit, tenant, job, member, limit, ...ofJob(tenant, job), limit],
    decode: toldOf,
  };
}

/** Members that a group has, or that were written into it, after one of them, by number. */
export function membershipsWithin(
  tenant: number,
  job: number,
  group: number,
  { after, limit }: { readonly after: number; readonly limit: number },
): Query<ToldMembership> {
  return {
    sql: `${told} (select * from (select group_n as source, member_n as member from membership where tenant = ? and group_n = ? and member_n > ? order by member_n limit ?) a
            union select * from (select source, member from written_member where tenant = ? and job = ? and source = ? and member > ? order by member limit ?) b) e ${joins}`,
    parameters: [tenant, group, after, limit, tenant, job, group, after, limit, ...ofJob(tenant, job), limit],
    decode: toldOf,
  };
}

function toldOf(row: unknown): ToldMembership {
  const values = decodeColumns(row);
  const state = (column: string): LinkState | undefined =>
    values[column] === null ? undefined : decodeWord(values, column);
  return {
    group: integer(values, 'source'),
    member: integer(values, 'member'),
    inDirectory: integer(values, 'in_directory') === 1,
    written: integer(values, 'written') === 1,
    groupTarget: optionalText(values, 'group_target'),
    groupState: state('group_state'),
    memberTarget: optionalText(values, 'member_target'),
    memberState: state('member_state'),
    failure: optionalText(values, 'failure'),
    due: optionalInteger(values, 'due'),
  };
}
