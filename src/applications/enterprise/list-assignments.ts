import { linkedPrincipal } from '#engine/queries/task-counts.ts';
import { decodeDocument } from '#resources/decode-stored-resource.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { own } from '#scim/json.ts';
import type { Query, Value } from '#storage/port.ts';
import type { ApplicationDeps } from '../deps.ts';
import { calledName } from '../directory/find-object.ts';
import { nextTurn } from '../next-turn.ts';
import type { StoredApplication } from './decode-application.ts';
import { decodeAssignment, decodeHolders, type Holders, type StoredAssignment } from './decode-assignment.ts';
import { namedApplication } from './named-application.ts';

export interface AssignmentView {
  /** objectId. */
  readonly principal: string;
  readonly type: string;
  readonly name: string;
  readonly displayName: string;
  readonly role: string;
  readonly at: string;
  /** It was there before accounts were made, and waits until somebody provisions it. */
  readonly waits: boolean;
}

export interface AssignmentQuery {
  /** What a name begins with. */
  readonly search?: string | undefined;
  /** Where the page before ended. */
  readonly before?: string | undefined;
  /** At most 1,000. */
  readonly limit?: number | undefined;
}

export interface AssignmentPage {
  readonly assignments: readonly AssignmentView[];
  /** To be handed in as `before` for those that follow; null: there are none. */
  readonly next: string | null;
  /** How many of all wait until somebody provisions them, at most 1,000. */
  readonly waiting: number;
}

const most = 1_000;
/** Found by one name. */
const mostFound = 200;

/** Where people and groups are looked up by what one calls them. */
const namePaths = [
  'User.displayName',
  'User.givenName',
  'User.surname',
  'User.userPrincipalName',
  'User.mail',
  'Group.displayName',
];

/** A page of who is assigned, in the order of the directory. @throws Refused `unknown` application */
export async function assignmentPage(
  deps: ApplicationDeps,
  name: string,
  { search = '', before, limit = most }: AssignmentQuery,
): Promise<AssignmentPage> {
  const { tenant, application } = await namedApplication(deps, name);
  const place = { tenant: tenant.tenant, application: application.application };
  const names = new Map(application.settings.roles.map((role) => [role.value, role.displayName]));
  const text = search.trim();
  const found =
    text === ''
      ? await deps.storage.read(selectAssignments(place.tenant, place.application, placeOf(before), limit))
      : await foundBy(deps, place, text);
  const [waiting = 0] = await deps.storage.read(countWaiting(place.tenant, place.application));
  const last = text === '' && found.length >= limit ? found.at(-1) : undefined;
  return {
    assignments: found.map((one) => viewAssignment(one.principal, names.get(one.role) ?? one.role, one.at, one.waits)),
    next: last === undefined ? null : `${last.principal.n} ${last.role}`,
    waiting,
  };
}

/** Everybody who is assigned, in the order of the directory: for a file of them all. */
export async function assignmentsOf(
  { storage }: Pick<ApplicationDeps, 'storage'>,
  tenant: number,
  { application, settings }: StoredApplication,
): Promise<AssignmentView[]> {
  const names = new Map(settings.roles.map((role) => [role.value, role.displayName]));
  const assignments: AssignmentView[] = [];
  for (let place: AssignmentPlace = placeOf(undefined); ; ) {
    const page = await storage.read(selectAssignments(tenant, application, place));
    for (const { principal, role, at, waits } of page) {
      assignments.push(viewAssignment(principal, names.get(role) ?? role, at, waits));
    }
    const last = page.at(-1);
    if (last === undefined || page.length < most) return assignments;
    place = { principal: last.principal.n, role: last.role };
    await nextTurn();
  }
}

/** An assignment as it is shown; `role` by its display name, `at` in ms. */
export function viewAssignment(principal: StoredResource, role: string, at: number, waits = false): AssignmentView {
  const shown = own(decodeDocument(principal.doc), 'displayName');
  return {
    principal: principal.id,
    type: principal.type,
    name: calledName(principal),
    displayName: typeof shown === 'string' ? shown : calledName(principal),
    role,
    at: new Date(at).toISOString(),
    waits,
  };
}

/** How many hold each role of an application. */
export function countHolders(tenant: number, application: number): Query<Holders> {
  return {
    sql: 'select role, count(*) as count from assignment where tenant = ? and application = ? group by role',
    parameters: [tenant, application],
    decode: decodeHolders,
  };
}

/** How many assignments an application has, counted up to `most`. */
export function countAssignments(tenant: number, application: number, most: number): Query<number> {
  return {
    sql: `select 'all' as role, count(*) as count from (
            select 1 from assignment where tenant = ? and application = ? limit ?) as found`,
    parameters: [tenant, application, most],
    decode: (row) => decodeHolders(row).count,
  };
}

/** How many assignments wait, counted up to 1,000. */
export function countWaiting(tenant: number, application: number): Query<number> {
  return {
    sql: `select 'waits' as role, count(*) as count from (
            select 1 from assignment a where a.tenant = ? and a.application = ? and a.waits = 1 and not exists (${linkedPrincipal}) limit ?
          ) as found`,
    parameters: [tenant, application, most],
    decode: (row) => decodeHolders(row).count,
  };
}

/** Behind which assignment a page begins. */
export interface AssignmentPlace {
  readonly principal: number;
  readonly role: string;
}

/** `before` as a page gives it: the number of a principal and the value of a role. */
function placeOf(before: string | undefined): AssignmentPlace {
  if (before === undefined) return { principal: 0, role: '' };
  const space = before.indexOf(' ');
  return { principal: Number(before.slice(0, space)), role: before.slice(space + 1) };
}

const columns = `a.role, a.at, case when a.waits = 1 and not exists (${linkedPrincipal}) then 1 else 0 end as waits,
  r.n, r.id, r.type, r.version, r.created, r.modified, r.deleted, r.doc`;

/** The assignments behind a place, at most 1,000, in the order of the directory. */
export function selectAssignments(
  tenant: number,
  application: number,
  { principal, role }: AssignmentPlace,
  limit = most,
): Query<StoredAssignment> {
  return {
    sql: `select ${columns} from assignment a cross join resource r
          where a.tenant = ? and a.application = ? and (a.principal, a.role) > (?, ?) and r.tenant = a.tenant and r.n = a.principal
          order by a.principal, a.role limit ?`,
    parameters: [tenant, application, principal, role, Math.min(most, limit)],
    decode: decodeAssignment,
  };
}

async function foundBy(
  { storage }: ApplicationDeps,
  { tenant, application }: { readonly tenant: number; readonly application: number },
  text: string,
): Promise<readonly StoredAssignment[]> {
  const pages = await Promise.all(
    namePaths.map((path) => storage.read(assignmentsByName(tenant, application, path, text))),
  );
  const found = new Map(pages.flat().map((one) => [`${one.principal.n} ${one.role}`, one]));
  return [...found.values()].sort((one, other) => one.principal.n - other.principal.n);
}

/** The assignments of those whose name begins so, at most 200. `path`: of a searchable attribute, e.g. `User.displayName`. */
export function assignmentsByName(
  tenant: number,
  application: number,
  path: string,
  text: string,
): Query<StoredAssignment> {
  const key = text.normalize('NFC').toLowerCase().slice(0, 200);
  const parameters: readonly Value[] = [tenant, path, key, `${key}\u{10FFFF}`, application, mostFound];
  return {
    sql: `select ${columns} from attribute b cross join assignment a cross join resource r
          where b.tenant = ? and b.path = ? and b.key >= ? and b.key < ?
          and a.tenant = b.tenant and a.application = ? and a.principal = b.n and r.tenant = a.tenant and r.n = a.principal
          order by b.key, b.n, a.role limit ?`,
    parameters,
    decode: decodeAssignment,
  };
}
