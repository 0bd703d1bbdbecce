import type { ResourceContext } from './context.ts';
import {
  decodeDirect,
  decodeReachedGroup,
  decodeShownMember,
  type ReachedGroup,
  type ShownGroup,
  type ShownMember,
} from './decode-membership.ts';
import { turnOfEventLoop } from './turn-of-event-loop.ts';

/** Whose memberships are read. */
type Whose = Pick<ResourceContext, 'storage'> & { readonly tenant: { readonly tenant: number } };

/** Resources whose memberships one statement reads. */
const perStatement = 500;
/** Members that one statement reads. */
export const membersAtOnce = 1_000;

/** The groups of each resource, direct and through other groups (RFC 7643 §4.1.2), each once: direct wins. */
export async function readShownGroups(
  context: Whose,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ShownGroup[]>> {
  const shown = new Map<number, ShownGroup[]>();
  for (let at = 0; at < numbers.length; at += perStatement) {
    const direct = await readDirect(context, numbers.slice(at, at + perStatement));
    if (direct.length === 0) continue;
    const reached = await readReached(context, [...new Set(direct.map(({ group }) => group))]);
    for (const [member, groups] of Map.groupBy(direct, ({ member }) => member)) {
      shown.set(member, groupsOf(new Set(groups.map(({ group }) => group)), reached));
    }
  }
  return shown;
}

function groupsOf(direct: ReadonlySet<number>, reached: readonly ReachedGroup[]): ShownGroup[] {
  const groups = new Map<number, ShownGroup>();
  for (const { start, ...group } of reached) {
    if (direct.has(start)) groups.set(group.n, { ...group, direct: direct.has(group.n) });
  }
  return [...groups.values()].sort((a, b) => a.n - b.n);
}

function readDirect(
  { storage, tenant }: Whose,
  members: readonly number[],
): Promise<{ readonly member: number; readonly group: number }[]> {
  return storage.read({
    sql: `select m.member_n as member, m.group_n as "group" from membership m
          where m.tenant = ? and m.member_n in (${places(members.length)})`,
    parameters: [tenant.tenant, ...members],
    decode: decodeDirect,
  });
}

/**
 * The groups that contain each of these groups, themselves included: few, however many users a page has.
 * SQLite keeps no statistics here, so `cross join` says which way to go: 0.02 ms a user instead of 349.
 */
function readReached({ storage, tenant }: Whose, groups: readonly number[]): Promise<ReachedGroup[]> {
  return storage.read({
    sql: `with recursive up (start, n) as (
            select r.n, r.n from resource r where r.tenant = ? and r.n in (${places(groups.length)})
            union
            select up.start, m.group_n from up cross join membership m where m.tenant = ? and m.member_n = up.n
          )
          select up.start as start, g.n as n, g.id as id, g.doc ->> 'displayName' as display
          from up cross join resource g where g.tenant = ? and g.n = up.n`,
    parameters: [tenant.tenant, ...groups, tenant.tenant, tenant.tenant],
    decode: decodeReachedGroup,
  });
}

/** The members of each group where they are few enough to be read at once. */
export async function readFewMembers(
  context: ResourceContext,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ShownMember[]> | undefined> {
  const shown = new Map<number, ShownMember[]>();
  for (let at = 0; at < numbers.length; at += perStatement) {
    const rows = await readMemberPage(context, numbers.slice(at, at + perStatement), 0);
    if (rows.length === membersAtOnce) return undefined;
    for (const row of rows) pushTo(shown, row.group, row);
  }
  return shown;
}

/**
 * The members of each group, in the order of their creation, read in pages of 1,000. A group that a page cut is read on by
 * itself, so that no row is passed over twice.
 */
export async function readShownMembers(
  context: ResourceContext,
  numbers: readonly number[],
): Promise<ReadonlyMap<number, ShownMember[]>> {
  const shown = new Map<number, ShownMember[]>();
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  for (let at = 0; at < sorted.length; ) {
    const rows = await readMemberPage(context, sorted.slice(at, at + perStatement), 0);
    for (const row of rows) pushTo(shown, row.group, row);
    let last = rows.length < membersAtOnce ? undefined : rows.at(-1);
    if (last === undefined) {
      at += perStatement;
      continue;
    }
    at = sorted.indexOf(last.group) + 1;
    while (last !== undefined) {
      await turnOfEventLoop();
      const more: readonly ShownMember[] = await readMemberPage(context, [last.group], last.n);
      for (const row of more) pushTo(shown, row.group, row);
      last = more.length < membersAtOnce ? undefined : more.at(-1);
    }
  }
  return shown;
}

/**
 * The first members of some groups, at most `membersAtOnce` together, by group and by number; of one group alone, those behind a number.
 * @param after of the members' numbers
 */
export function readMemberPage({ storage, tenant }: ResourceContext, groups: readonly number[], after: number) {
  return storage.read({
    sql: `select m.group_n as "group", r.n as n, r.id as id, r.type as type,
                 coalesce(r.doc ->> 'displayName', r.doc ->> 'userName') as display
          from membership m cross join resource r
          where m.tenant = ? and m.group_n in (${places(groups.length)}) and m.member_n > ?
            and r.tenant = m.tenant and r.n = m.member_n
          order by m.group_n, m.member_n limit ${membersAtOnce}`,
    parameters: [tenant.tenant, ...groups, after],
    decode: decodeShownMember,
  });
}

function places(count: number): string {
  return Array(count).fill('?').join(', ');
}

function pushTo<Row>(map: Map<number, Row[]>, key: number, row: Row): void {
  const rows = map.get(key);
  if (rows === undefined) map.set(key, [row]);
  else rows.push(row);
}
