import type { Query, Storage } from '#storage/port.ts';
import type { Run } from '../execute/run.ts';
import type { Subject } from '../model/subject.ts';
import { type RoleOf, rolesInRange, rolesOf } from '../queries/roles.ts';
import { type Numbers, subjectsOf } from '../queries/subjects.ts';

const noRoles: readonly string[] = Object.freeze([]);

/** Whose objects are loaded, and how. */
export interface SubjectSource {
  readonly storage: Storage;
  readonly tenant: number;
  readonly job: number;
  readonly application: number;
  readonly scope: 'assigned' | 'all';
}

/** A page of objects for a cycle. */
export function loadSubjects(run: Run, numbers: Numbers): Promise<readonly Subject[]> {
  const { deps, tenant, job, application, decide } = run;
  const { scope } = decide.compiled.configuration;
  const source = { storage: deps.storage, tenant, job: job.job, application: application.application, scope };
  return readSubjects(source, numbers);
}

/** A page of objects in order of their numbers: one statement for objects with link and work, one for their assignments. */
export async function readSubjects(
  { storage, tenant, job, application, scope }: SubjectSource,
  numbers: Numbers,
): Promise<readonly Subject[]> {
  const subjects = await storage.read(subjectsOf(tenant, job, numbers));
  const first = subjects[0];
  const last = subjects.at(-1);
  if (first === undefined || last === undefined) return [];
  if (scope === 'all') return subjects;
  const dense = last.source - first.source < 4 * subjects.length || subjects.length > 500;
  const query: Query<RoleOf> = dense
    ? rolesInRange(tenant, application, first.source, last.source)
    : rolesOf(
        tenant,
        application,
        subjects.map((subject) => subject.source),
      );
  return withRoles(subjects, await storage.read(query));
}

/** An assigned group entitles its direct members that are users; a group must be assigned itself. */
function withRoles(subjects: readonly Subject[], found: readonly RoleOf[]): readonly Subject[] {
  const roles = new Map<number, RoleOf[]>();
  for (const role of found) {
    const list = roles.get(role.source);
    if (list === undefined) roles.set(role.source, [role]);
    else list.push(role);
  }
  return subjects.map((subject) => {
    const all = roles.get(subject.source) ?? [];
    const own = all.filter((one) => subject.type === 'User' || !one.throughGroup).map((one) => one.role);
    return { ...subject, roles: own.length === 0 ? noRoles : own };
  });
}
