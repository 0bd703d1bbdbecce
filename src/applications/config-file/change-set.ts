import { sha256 } from '#resources/sha256.ts';
import type { JsonObject } from '#scim/json.ts';
import type { Administrator } from '../deps.ts';
import { calledName } from '../directory/find-object.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { checkName } from '../enterprise/add-application.ts';
import { galleryEntry } from '../enterprise/gallery.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { type Difference, differences } from '../form/differences.ts';
import type { Settled } from '../form/section.ts';
import { Refused } from '../refused.ts';
import { type AssignmentChanges, assignmentChanges, type Holding } from './assigned.ts';
import type { FileApplication } from './file-schema.ts';
import type { YamlProblem } from './parse-yaml.ts';
import { type PushChanges, pushChanges, pushDifference } from './pushed.ts';
import { type ReadFile, readFile } from './read-file.ts';
import { refuseFile } from './refuse-file.ts';
import { type SecretChange, secretChange } from './secret-change.ts';
import { formOf, type SettledApplication, settledApplications } from './settled-application.ts';
import { checkWanted, newApplication, wantedOf } from './wanted-application.ts';

/** What a file makes of one application. */
export interface ApplicationChange {
  readonly name: string;
  readonly gallery: string;
  /** Absent: it is new. */
  readonly before: SettledApplication | undefined;
  readonly wanted: Settled;
  readonly secret: SecretChange;
  readonly assigned: AssignmentChanges;
  readonly pushed: PushChanges;
  readonly changes: readonly Difference[];
}

export interface ChangeSet {
  /** Stands for what is set now: when it is another, what was looked at is not what would be changed. */
  readonly basis: string;
  readonly applications: readonly ApplicationChange[];
  /** Applications that the file lacks, where those are to be removed. */
  readonly pruned: readonly SettledApplication[];
}

export interface FileRequest {
  readonly text: string;
  /** Applications that the file lacks are removed. */
  readonly prune?: boolean | undefined;
  /** By their reference: `env:NAME`. */
  readonly secrets?: Readonly<Record<string, string>> | undefined;
}

type Good = Extract<ReadFile, { ok: true }>;

/** What a file would change, or a refusal with everything that is wrong at its line and column. Nothing is written. @throws Refused */
export async function changeSet(administrator: Administrator, request: FileRequest): Promise<ChangeSet> {
  const read = await readFile(request.text);
  if (!read.ok) throw refuseFile(read.problems);
  const now = await settledApplications(administrator.deps);
  const problems: YamlProblem[] = doubles(read);
  const wrongIn =
    (index: number, list: 'assigned' | 'pushedGroups') =>
    (wrong: { readonly index: number; readonly message: string }) =>
      problems.push({ ...read.place(['applications', index, list, wrong.index]), message: wrong.message });
  const applications: ApplicationChange[] = [];
  for (const [index, given] of read.file.applications.entries()) {
    try {
      const change = await applicationChange(administrator, now, given, request.secrets ?? {});
      applications.push(change);
      change.assigned.problems.forEach(wrongIn(index, 'assigned'));
      change.pushed.problems.forEach(wrongIn(index, 'pushedGroups'));
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const place = read.place(['applications', index, ...pathOf(given, error.details.field)]);
      problems.push({ ...place, message: `${error.message} ${error.advice ?? ''}`.trim() });
    }
  }
  if (problems.length > 0) throw refuseFile(problems);
  const kept = new Set(read.file.applications.map(({ name }) => name.toLowerCase()));
  const pruned = request.prune === true ? now.filter(({ settled }) => !kept.has(settled.name.toLowerCase())) : [];
  return { basis: basisOf(applications, pruned), applications, pruned };
}

function doubles({ file, place }: Good): YamlProblem[] {
  const names = file.applications.map(({ name }) => name.toLowerCase());
  return file.applications.flatMap(({ name }, index) =>
    names.indexOf(name.toLowerCase()) === index
      ? []
      : [{ ...place(['applications', index, 'name']), message: `${name} is listed twice.` }],
  );
}

async function applicationChange(
  administrator: Administrator,
  now: readonly SettledApplication[],
  given: FileApplication,
  secrets: Readonly<Record<string, string>>,
): Promise<ApplicationChange> {
  const { deps } = administrator;
  checkName(given.name);
  const entry = galleryEntry(deps, given.gallery);
  const before = now.find(({ settled }) => settled.name.toLowerCase() === given.name.toLowerCase());
  if (before !== undefined && before.named.application.gallery !== entry.key) {
    const is = before.named.application.gallery;
    throw new Refused(
      'invalid',
      `${given.name} is of the gallery entry ${is}, which cannot be changed.`,
      'Give the application in the file another name, and it is added beside the one that is there.',
      {
        field: 'gallery',
      },
    );
  }
  if (given.assignments === 'ignored' && given.assigned.length > 0) {
    const advice = 'Write assignments: managed, or leave assigned out.';
    throw new Refused('invalid', 'Who is assigned is listed, and would be ignored.', advice, { field: 'assigned' });
  }
  const start = before?.settled ?? newApplication(given.name, entry);
  const wanted = wantedOf(start, given);
  const named = before?.named ?? (await unsaved(administrator, given.name, start, entry));
  await checkWanted(administrator, named, start, wanted);
  const secret = secretChange(administrator, before?.named, given.name, wanted.settings, secrets);
  const nobody = { added: [], removed: [], problems: [] };
  const assigned =
    given.assignments === 'ignored'
      ? nobody
      : await assignmentChanges(administrator, before?.named, wanted.settings, given.assigned);
  const pushed = await pushChanges(administrator, named, given.pushedGroups);
  const added = { path: given.name, before: null, after: `added from ${entry.key}` };
  const changes = [
    ...(before === undefined ? [added] : []),
    ...differences(formOf(start), formOf(wanted), [given.name]),
    ...(secret.secrets === undefined || secret.secrets === null || wanted.settings.secret !== start.settings.secret
      ? []
      : [{ path: `${given.name} › connection › secret`, before: 'the one that is stored', after: 'another one' }]),
    ...assigned.added.map((each) => ({ path: assignedPath(given.name, each), before: null, after: each.role })),
    ...assigned.removed.map((each) => ({ path: assignedPath(given.name, each), before: each.role, after: null })),
    ...pushed.changes.map((each) => pushDifference(given.name, each)),
  ];
  return { name: given.name, gallery: entry.key, before, wanted, secret, assigned, pushed, changes };
}

/** A new application as it would be looked up, so that what is asked of those there are can be asked of it. */
async function unsaved(
  { deps }: Administrator,
  name: string,
  { settings }: Settled,
  entry: NamedApplication['entry'],
): Promise<NamedApplication> {
  const application = {
    application: 0,
    name,
    gallery: entry.key,
    settings,
    secrets: null,
    discovered: null,
    version: 0,
    changed: 0,
    changedBy: '',
  };
  return { tenant: await organisationOf(deps), application, entry };
}

function assignedPath(name: string, { principal, role }: Holding): string {
  return `${name} › assigned › ${calledName(principal)} ${role}`;
}

/** Sections that are a list themselves. */
const plainLists: readonly string[] = ['protected', 'pushRules'];

/** Where a field of a refusal stands in the file. */
function pathOf(given: FileApplication, field: string | undefined): readonly PropertyKey[] {
  if (field === undefined) return [];
  const [first = field] = field.split('.');
  if (first === 'leaving') return ['provisioning', 'leaving'];
  if (first === 'tenantUrl' || first === 'tokenUrl') return ['connection', first];
  if (Object.hasOwn(given, first)) return [first];
  for (const key of ['users', 'groups', ...plainLists]) {
    const found = rowsOf(given, key).findIndex((row) => Object.values(Object(row)).includes(field));
    if (found >= 0) return plainLists.includes(key) ? [key, found] : [key, 'attributes', found];
  }
  return [];
}

function rowsOf(given: FileApplication, key: string): readonly unknown[] {
  const part: unknown = new Map<string, unknown>(Object.entries(given)).get(key);
  const rows: unknown = plainLists.includes(key) ? part : Object(part).attributes;
  return Array.isArray(rows) ? rows : [];
}

function basisOf(applications: readonly ApplicationChange[], pruned: readonly SettledApplication[]): string {
  const state = (each: SettledApplication): JsonObject => ({
    form: formOf(each.settled),
    version: each.named.application.version,
    configuration: each.job.configuration,
  });
  const before = applications.map(({ before: was, assigned, pushed }) => [
    was === undefined ? null : state(was),
    assigned.added.length,
    assigned.removed.length,
    ...pushed.changes.map(({ group, before: said }) => [group.id, said?.state ?? null]),
  ]);
  return sha256(JSON.stringify([before, pruned.map(state)]));
}
