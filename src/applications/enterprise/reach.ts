import { decodeDocument, decodeStoredResource } from '#resources/decode-stored-resource.ts';
import { resourceColumns } from '#resources/rows/resource-rows.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { own } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { calledName, findObject } from '../directory/find-object.ts';
import { openDirectory } from '../directory/open-directory.ts';
import { namedApplication } from './named-application.ts';

interface Person {
  readonly objectId: string;
  readonly name: string;
}

/** Whom an assigned group brings in: its direct members that are users. Groups inside it stay out. */
export interface Reach {
  readonly name: string;
  readonly users: number;
  /** Of them, those whose account is disabled: they are not provisioned. */
  readonly disabled: number;
  readonly people: readonly Person[];
  readonly nested: readonly Person[];
}

/** How many people are named. */
const shown = 200;

/** Whom assigning a group brings in. @throws Refused `unknown` */
export async function reachOf(administrator: Administrator, application: string, who: string): Promise<Reach> {
  await namedApplication(administrator.deps, application);
  const context = await openDirectory(administrator);
  const group = await findObject(context, 'Group', who);
  const reach = emptyReach();
  for (let after = 0, more = true; more; ) {
    const page = await context.storage.read(selectMembers(context.tenant.tenant, group.n, after));
    for (const member of page) note(reach, member);
    after = page.at(-1)?.n ?? after;
    more = page.length >= 1000;
  }
  return { name: calledName(group), ...reach };
}

interface Gathered {
  users: number;
  disabled: number;
  readonly people: Person[];
  readonly nested: Person[];
}

function emptyReach(): Gathered {
  return { users: 0, disabled: 0, people: [], nested: [] };
}

function note(reach: Gathered, member: StoredResource): void {
  const person = { objectId: member.id, name: calledName(member) };
  if (member.type === 'Group') {
    reach.nested.push(person);
    return;
  }
  reach.users += 1;
  if (own(decodeDocument(member.doc), 'accountEnabled') === false) reach.disabled += 1;
  if (reach.people.length < shown) reach.people.push(person);
}

function selectMembers(tenant: number, group: number, after: number) {
  return {
    sql: `select ${resourceColumns('r')} from membership m join resource r on r.tenant = m.tenant and r.n = m.member_n
          where m.tenant = ? and m.group_n = ? and m.member_n > ? and r.deleted is null order by m.member_n limit 1000`,
    parameters: [tenant, group, after],
    decode: decodeStoredResource,
  };
}
