import type { Query, Value } from '#storage/port.ts';
import type { HeldAction } from '../model/guard.ts';
import type { ObjectType } from '../model/target.ts';
import { type Urgency, urgencyNumber } from '../model/urgency.ts';
import { decodeColumns, integer } from './decode-columns.ts';
import { inList } from './placeholders.ts';
import type { Numbers } from './subjects.ts';

interface Window {
  readonly tenant: number;
  readonly job: number;
  readonly application: number;
  readonly scope: 'assigned' | 'all';
  /** The groups whose members are candidates, where it is not the assigned ones alone. */
  readonly bringing?: readonly number[] | undefined;
  /** Rules may push any group of the directory. */
  readonly byRule?: boolean;
  /** Numbers above `after` up to `upTo`. */
  readonly after: number;
  readonly upTo: number;
}

/**
 * The candidates among a window of numbers: with *assigned* the directly assigned, the members of assigned groups and
 * the linked; with *all* every object and the linked. Bounded by the window, so each branch is a range of an index.
 */
function candidatesSql(window: Window, type: ObjectType) {
  const { tenant, job, application, scope, bringing, after, upTo } = window;
  const linked = `select source from link where tenant = ? and job = ? and source > ? and source <= ? and target is not null`;
  const linkedParameters = [tenant, job, after, upTo];
  const living = `select n from resource where tenant = ? and type = ? and deleted is null and n > ? and n <= ?`;
  if (scope === 'all') {
    return { sql: `${living} union ${linked}`, parameters: [tenant, type, after, upTo, ...linkedParameters] };
  }
  const assigned = `select principal as n from assignment where tenant = ? and application = ? and principal > ? and principal <= ?`;
  const members = `select m.member_n from assignment a cross join membership m
    where a.tenant = ? and a.application = ? and m.tenant = a.tenant and m.group_n = a.principal
    and m.member_n > ? and m.member_n <= ?`;
  const range = [tenant, application, after, upTo];
  const brought = bringing === undefined ? { sql: members, parameters: range } : membersOf(window, bringing);
  // Members of an assigned group are in scope as users; a nested group is not.
  if (type === 'Group') {
    const pushed = `select principal from group_push where tenant = ? and application = ? and principal > ? and principal <= ?`;
    const sql = `${assigned} union ${pushed} union ${linked}`;
    const parameters = [...range, ...range, ...linkedParameters];
    if (window.byRule !== true) return { sql, parameters };
    return { sql: `${sql} union ${living}`, parameters: [...parameters, tenant, type, after, upTo] };
  }
  return {
    sql: `${assigned} union ${brought.sql} union ${linked}`,
    parameters: [...range, ...brought.parameters, ...linkedParameters],
  };
}

/** More groups than one statement should name: then whoever is in any group is a candidate, and the assignment decides. */
const mostNamed = 5_000;

function membersOf({ tenant, after, upTo }: Window, groups: readonly number[]) {
  const range = [tenant, after, upTo];
  const members = `select member_n from membership where tenant = ? and member_n > ? and member_n <= ?`;
  if (groups.length > mostNamed) return { sql: members, parameters: range };
  const lists = groups.length === 0 ? [inList([])] : [];
  for (let at = 0; at < groups.length; at += 500) lists.push(inList(groups.slice(at, at + 500)));
  return {
    sql: lists.map(({ sql }) => `${members} and group_n in ${sql}`).join(' union '),
    parameters: lists.flatMap(({ parameters }) => [...range, ...parameters]),
  };
}

/** The candidates of a type in a window, in order, at most `limit`. */
export function candidates(window: Window, type: ObjectType, limit: number): Numbers {
  return { ...candidatesSql(window, type), only: type, limit };
}

/** How many candidates of a type a window holds. */
export function countCandidates(window: Window, type: ObjectType): Query<number> {
  const { sql, parameters } = candidatesSql(window, type);
  return {
    sql: `select count(*) as n from (${sql}) c cross join resource r where r.tenant = ? and r.n = c.n and r.type = ?`,
    parameters: [...parameters, window.tenant, type],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** Objects whose work of an urgency is due, those first that wait longest. */
export function dueObjects(tenant: number, job: number, urgency: Urgency, until: number, limit: number): Query<number> {
  return bound(
    `select source as n from work where tenant = ? and job = ? and urgency = ? and due <= ? and member = 0
     order by due, source limit ?`,
    [tenant, job, urgencyNumber(urgency), until, limit],
  );
}

/** These objects, at most 500, as long as anything is known of them: in the directory, linked or in work. */
export function known(tenant: number, job: number, sources: readonly number[]): Numbers {
  const list = inList(sources);
  const ofJob = [tenant, job, ...list.parameters];
  return {
    sql: `select n from resource where tenant = ? and n in ${list.sql}
          union select source from link where tenant = ? and job = ? and source in ${list.sql}
          union select source from work where tenant = ? and job = ? and source in ${list.sql} and member = 0`,
    parameters: [tenant, ...list.parameters, ...ofJob, ...ofJob],
  };
}

/** These objects of the directory and its recycle bin, at most 500. */
export function theseObjects(tenant: number, sources: readonly number[]): Numbers {
  const list = inList(sources);
  return {
    sql: `select n from resource where tenant = ? and n in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
  };
}

/** The objects of the directory behind a number, of all types, in order. */
export function livingObjects(tenant: number, after: number, limit: number): Numbers {
  return {
    sql: `select n from resource where tenant = ? and n > ? and deleted is null order by n limit ?`,
    parameters: [tenant, after, limit],
  };
}

/** These linked objects, at most 500. */
export function linkedAmong(tenant: number, job: number, sources: readonly number[]): Numbers {
  const list = inList(sources);
  return {
    sql: `select source as n from link where tenant = ? and job = ? and state = 'active' and source in ${list.sql}`,
    parameters: [tenant, job, ...list.parameters],
  };
}

/** Active links of a type above a number, in order. */
export function activeLinks(tenant: number, job: number, type: ObjectType, after: number, limit: number): Numbers {
  return {
    sql: `select source as n from link where tenant = ? and job = ? and source > ? and type = ? and state = 'active' order by source limit ?`,
    parameters: [tenant, job, after, type, limit],
  };
}

/** Among the links of a range, those whose object was purged. */
export function purgedLinks(tenant: number, job: number, after: number, upTo: number): Numbers {
  return {
    sql: `select k.source as n from link k left join resource x on x.tenant = k.tenant and x.n = k.source
          where k.tenant = ? and k.job = ? and k.source > ? and k.source <= ? and x.n is null`,
    parameters: [tenant, job, after, upTo],
  };
}

/** Objects with planned rows of a cycle of an action, in order. */
export function plannedObjects(tenant: number, job: number, cycle: number, action: HeldAction, limit: number): Numbers {
  return {
    sql: `select source as n from planned where tenant = ? and job = ? and cycle = ? and action = ? and member = 0 and state = 'planned' order by row limit ?`,
    parameters: [tenant, job, cycle, action, limit],
  };
}

/** The number that ends a slice of `size` links behind `after`; none when fewer are left. */
export function endOfLinkSlice(tenant: number, job: number, after: number, size: number): Query<number> {
  return bound(
    `select source as n from link where tenant = ? and job = ? and source > ? order by source limit 1 offset ?`,
    [tenant, job, after, size - 1],
  );
}

/** The number that ends a slice of `size` members of a group behind `after`. */
export function endOfMemberSlice(tenant: number, group: number, after: number, size: number): Query<number> {
  return bound(
    `select member_n as n from membership where tenant = ? and group_n = ? and member_n > ? order by member_n limit 1 offset ?`,
    [tenant, group, after, size - 1],
  );
}

/** The number that ends a slice of `size` written memberships of a group behind `after`. */
export function endOfWrittenSlice(
  tenant: number,
  job: number,
  group: number,
  after: number,
  size: number,
): Query<number> {
  return bound(
    `select member as n from written_member where tenant = ? and job = ? and source = ? and member > ? order by member limit 1 offset ?`,
    [tenant, job, group, after, size - 1],
  );
}

/** The next linked group behind a number whose push does not rest. */
export function nextGroup(tenant: number, job: number, after: number): Query<number> {
  return bound(
    `select source as n from link where tenant = ? and job = ? and source > ? and type = 'Group' and target is not null
     and not exists (select 1 from group_push h where h.tenant = link.tenant and h.application = link.job
       and h.principal = link.source and h.state = 'inactive') order by source limit 1`,
    [tenant, job, after],
  );
}

function bound(sql: string, parameters: readonly Value[]): Query<number> {
  return { sql, parameters, decode: (row) => integer(decodeColumns(row), 'n') };
}
