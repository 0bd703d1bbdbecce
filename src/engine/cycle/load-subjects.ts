import type { Storage } from '#storage/port.ts';
import type { Run } from '../execute/run.ts';
import type { Subject } from '../model/subject.ts';
import { rolesAroundOf, rolesAroundRange } from '../queries/nested-groups.ts';
import { assignedToMany, type RoleOf, rolesInRange, rolesOf, rolesOfMembers } from '../queries/roles.ts';
import { type Numbers, subjectsOf } from '../queries/subjects.ts';

/** Objects that are no page. */
const few = 50;
const noRoles: readonly string[] = Object.freeze([]);

/** Whose objects are loaded, and how. */
export interface SubjectSource {
  readonly storage: Storage;
  readonly tenant: number;
  readonly job: number;
  readonly application: number;
  readonly scope: 'assigned' | 'all';
  /** An assigned group entitles the members of the groups inside it, too. */
  readonly nestedGroups: boolean;
  /** Rules may push any group: all of them are candidates. */
  readonly byRule?: boolean;
}

/** A page of objects for a cycle. */
export function loadSubjects(run: Run, numbers: Numbers): Promise<readonly Subject[]> {
  return readSubjects(subjectSource(run), numbers);
}

/** Where the objects of a run come from. */
export function subjectSource({ deps, tenant, job, application, decide }: Run): SubjectSource {
  const { scope, nestedGroups = false, pushRules = [] } = decide.compiled.configuration;
  const { storage } = deps;
  const byRule = pushRules.length > 0;
  return { storage, tenant, job: job.job, application: application.application, scope, nestedGroups, byRule };
}

/** A page of objects in order of their numbers: one statement for objects with link and work, one for their assignments. */
export async function readSubjects(
  { storage, tenant, job, application, scope, nestedGroups }: SubjectSource,
  numbers: Numbers,
): Promise<readonly Subject[]> {
  const subjects = await storage.read(subjectsOf(tenant, job, numbers));
  const first = subjects[0];
  const last = subjects.at(-1);
  if (first === undefined || last === undefined) return [];
  if (scope === 'all') return subjects;
  // Few objects are asked for one by one: what a change costs follows no number of assignments.
  const dense = subjects.length > few && (last.source - first.source < 4 * subjects.length || subjects.length > 500);
  const sources = subjects.map((subject) => subject.source);
  const roles = dense
    ? await rolesOfPage(storage, tenant, application, { from: first.source, upTo: last.source })
    : await storage.read(rolesOf(tenant, application, sources));
  if (!nestedGroups) return withRoles(subjects, roles);
  const around = dense
    ? rolesAroundRange(tenant, application, first.source, last.source)
    : rolesAroundOf(tenant, application, sources);
  return withRoles(subjects, [...roles, ...(await storage.read(around))]);
}

async function rolesOfPage(
  storage: Storage,
  tenant: number,
  application: number,
  { from, upTo }: { readonly from: number; readonly upTo: number },
): Promise<readonly RoleOf[]> {
  const [many] = await storage.read(assignedToMany(tenant, application));
  const found = many === true ? rolesOfMembers : rolesInRange;
  return storage.read(found(tenant, application, from, upTo));
}

/** An assigned group entitles members that are users; a group must be assigned itself. */
function withRoles(subjects: readonly Subject[], found: readonly RoleOf[]): readonly Subject[] {
  const roles = new Map<number, RoleOf[]>();
  for (const role of found) {
    const list = roles.get(role.source);
    if (list === undefined) roles.set(role.source, [role]);
    else list.push(role);
  }
  return subjects.map((subject) => {
    const all = roles.get(subject.source) ?? [];
    const own = all.filter((one) => subject.type === 'User' || one.group === 0);
    if (own.length === 0) return { ...subject, roles: noRoles };
    return { ...subject, roles: [...new Set(own.map((one) => one.role))], grants: own };
  });
}
