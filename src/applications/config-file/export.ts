import type { JsonObject } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import type { AssignmentView } from '../enterprise/list-assignments.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { assignedNow, formOf, type SettledApplication, settledApplications } from './settled-application.ts';

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
  const applications: JsonObject[] = [];
  for (const each of chosen) applications.push(await printApplication(administrator, each, assignments));
  return { text: await printFile({ rollcall: 1, applications }), applications: applications.length };
}

async function printApplication(
  administrator: Administrator,
  { named, settled }: SettledApplication,
  wanted: 'managed' | 'ignored' | undefined,
): Promise<JsonObject> {
  const { application } = named;
  const head = { name: application.name, gallery: application.gallery, ...formOf(settled) };
  if (wanted === 'ignored') return { ...head, assignments: 'ignored' };
  const now = await assignedNow(administrator, named);
  if (wanted === undefined && now.length > usualAssignments) return { ...head, assignments: 'ignored' };
  const doubled = doubledNames(now);
  const assigned = now.map((each) => printAssigned(application, each, doubled));
  return { ...head, assignments: 'managed', ...(assigned.length === 0 ? {} : { assigned }) };
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

const head = ` Configuration of Rollcall, as rollcall config export writes it. Compare it with: rollcall config diff FILE,
 put it in force with: rollcall config apply FILE. A section that is left out stays as it is; one that is there is
 whole, and what it leaves out is as usual. Secrets never stand here: env:NAME and file:PATH are read where the
 command runs.`;

async function printFile(file: JsonObject): Promise<string> {
  const { Document } = await import('yaml');
  const document = new Document(file, { version: '1.2', schema: 'core', aliasDuplicateObjects: false });
  document.commentBefore = head;
  return document.toString({ lineWidth: 0, indent: 2, singleQuote: true });
}
