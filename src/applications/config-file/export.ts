import type { JsonObject } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { calledName } from '../directory/find-object.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import type { AssignmentView } from '../enterprise/list-assignments.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { type PrintedApplication, printFile } from './print-file.ts';
import { pushesOf } from './pushed.ts';
import {
  assignedNow,
  compareNames,
  formOf,
  hasMoreAssigned,
  type SettledApplication,
  settledApplications,
} from './settled-application.ts';

/** More assignments than these are left out of a file unless they are asked for. */
export const usualAssignments = 1_000;

export interface ExportRequest {
  /** Name or number; absent: all. */
  readonly application?: string | undefined;
  readonly assignments?: 'managed' | 'ignored' | undefined;
}

/**
 * Applications as one file, in an order and spelling that depend on nothing but what is set. No secret is in it: where one is stored
 * stands what is to be handed in for it. @throws Refused `unknown`
 */
export async function exportConfiguration(
  administrator: Administrator,
  { application, assignments }: ExportRequest,
): Promise<{ readonly text: string; readonly applications: number }> {
  const { deps } = administrator;
  const all = await settledApplications(deps);
  const only =
    application === undefined ? undefined : (await namedApplication(deps, application)).application.application;
  const chosen = only === undefined ? all : all.filter(({ named }) => named.application.application === only);
  const applications: PrintedApplication[] = [];
  for (const each of chosen) applications.push(await printApplication(administrator, each, assignments));
  return { text: await printFile(applications), applications: applications.length };
}

async function printApplication(
  administrator: Administrator,
  { named, settled }: SettledApplication,
  wanted: 'managed' | 'ignored' | undefined,
): Promise<PrintedApplication> {
  const { application } = named;
  const { name, gallery } = application;
  const head = { name, gallery, ...formOf(settled), pushedGroups: await printPushes(administrator, named) };
  const ignored = { settled: { ...head, assignments: 'ignored' }, assigned: [] };
  if (wanted === 'ignored') return ignored;
  if (wanted === undefined && (await hasMoreAssigned(administrator.deps, named, usualAssignments))) return ignored;
  const now = await assignedNow(administrator, named);
  const doubled = doubledNames(now);
  return {
    settled: { ...head, assignments: 'managed' },
    assigned: now.map((each) => printAssigned(application, each, doubled)),
  };
}

/** By its name, or by its identifier where two that are assigned have one name. */
function printAssigned(
  { settings }: StoredApplication,
  { type, name, principal, role }: AssignmentView,
  doubled: ReadonlySet<string>,
): JsonObject {
  const value = settings.roles.find(({ displayName }) => displayName === role)?.value ?? role;
  const who = doubled.has(`${type} ${name.toLowerCase()}`) ? principal : name;
  return { [type === 'Group' ? 'group' : 'user']: who, role: value };
}

/** Single groups of which was said how they are pushed, by name, or by identifier where two have one name. */
async function printPushes(administrator: Administrator, named: NamedApplication): Promise<readonly JsonObject[]> {
  const found = (await pushesOf(administrator, named)).map((each) => ({ ...each, name: calledName(each.group) }));
  const folded = found.map(({ name }) => name.toLowerCase());
  const isDoubled = (name: string) => folded.indexOf(name.toLowerCase()) !== folded.lastIndexOf(name.toLowerCase());
  return found
    .sort((one, other) => compareNames(one.name, other.name) || compareNames(one.group.id, other.group.id))
    .map(({ group, name, said: { state, named: byName } }) => ({
      group: isDoubled(name) ? group.id : name,
      ...(state === 'active' ? {} : { state }),
      ...(state === 'inactive' && !byName ? { named: false } : {}),
    }));
}

function doubledNames(assigned: readonly AssignmentView[]): ReadonlySet<string> {
  const principals = new Map<string, string>();
  const doubled = new Set<string>();
  for (const { type, name, principal } of assigned) {
    const key = `${type} ${name.toLowerCase()}`;
    if ((principals.get(key) ?? principal) !== principal) doubled.add(key);
    principals.set(key, principal);
  }
  return doubled;
}
