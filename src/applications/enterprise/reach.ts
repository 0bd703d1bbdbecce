import { groupsWithin } from '#engine/cycle/bringing-groups.ts';
import { nestingsInRange } from '#engine/queries/nested-groups.ts';
import { decodeDocument, decodeStoredResource } from '#resources/decode-stored-resource.ts';
import { resourceColumns } from '#resources/rows/resource-rows.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { own } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findObject } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { readJob } from '../jobs/read-job.ts';
import { namedApplication } from './named-application.ts';

interface Person {
  readonly objectId: string;
  readonly name: string;
}

/** Whom an assigned group brings in: its direct members that are users; those of the groups inside it where they are expanded. */
export interface Reach {
  readonly name: string;
  readonly users: number;
  /** Of them, those whose account is disabled: they are not provisioned. */
  readonly disabled: number;
  readonly expanded: boolean;
  readonly people: readonly Person[];
  /** Groups inside it: expanded, or staying out. */
  readonly nested: readonly Person[];
}

/** How many people are named. */
const shown = 200;
const deadline = 20_000;
/** Groups whose members are read by one statement. */
const groupsAtOnce = 200;

/** Whom assigning a group brings in. @throws Refused `unknown` */
export async function reachOf(administrator: Administrator, application: string, who: string): Promise<Reach> {
  const { deps } = administrator;
  const named = await namedApplication(deps, application);
  const { configuration } = await readJob(deps, named.tenant.tenant, named.application);
  const expanded = configuration.nestedGroups ?? false;
  const context = await openDirectory(administrator);
  const group = await findObject(context, 'Group', who);
  const { tenant } = context.tenant;
  const groups = expanded
    ? groupsWithin(
        [group.n],
        await context.storage.scan(tenant, (after, upTo) => nestingsInRange(tenant, after, upTo), { deadline }),
      )
    : [group.n];
  const reach: Gathered = { users: 0, disabled: 0, people: [], nested: [], met: new Set([group.n]) };
  for (let at = 0; at < groups.length; at += groupsAtOnce) {
    const some = groups.slice(at, at + groupsAtOnce);
    for (let after = 0, more = true; more; ) {
      const page = await context.storage.read(selectMembers(tenant, some, after));
      for (const member of page) note(reach, member, groups.length > 1);
      after = page.at(-1)?.n ?? after;
      more = page.length >= 1000;
    }
  }
  const { met: _, ...gathered } = reach;
  return { name: calledName(group), expanded, ...gathered };
}

interface Gathered {
  users: number;
  disabled: number;
  readonly people: Person[];
  readonly nested: Person[];
  /** Who was met already, in another of the groups. */
  readonly met: Set<number>;
}

function note(reach: Gathered, member: StoredResource, several: boolean): void {
  if (reach.met.has(member.n)) return;
  if (several) reach.met.add(member.n);
  const person = { objectId: member.id, name: calledName(member) };
  if (member.type === 'Group') {
    reach.nested.push(person);
    return;
  }
  reach.users += 1;
  if (own(decodeDocument(member.doc), 'accountEnabled') === false) reach.disabled += 1;
  if (reach.people.length < shown) reach.people.push(person);
}

function selectMembers(tenant: number, groups: readonly number[], after: number) {
  const list = groups.map(() => '?').join(', ');
  return {
    sql: `select ${resourceColumns('r')} from membership m join resource r on r.tenant = m.tenant and r.n = m.member_n
          where m.tenant = ? and m.group_n in (${list}) and m.member_n > ? and r.deleted is null order by m.member_n limit 1000`,
    parameters: [tenant, ...groups, after],
    decode: decodeStoredResource,
  };
}
