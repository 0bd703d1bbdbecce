import { mostCounted, type TaskCounts, taskCounts } from '#engine/queries/task-counts.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { organisationOf } from '../directory/open-directory.ts';
import { entryOf, type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { selectApplications } from '../enterprise/rows.ts';
import { readJob } from '../jobs/read-job.ts';
import { Refused } from '../refused.ts';
import { type TaskKind, type TaskView, taskKinds } from './task.ts';
import { tasksOfKind } from './tasks-of-kind.ts';

export interface TaskFilter {
  readonly application?: string | undefined;
  readonly kind?: TaskKind | undefined;
  /** Key of the last task of the page before. */
  readonly after?: string | undefined;
  readonly limit?: number | undefined;
}

export interface TaskPage {
  /** Applications with tasks, by name; each kind counted up to `counted`. */
  readonly applications: readonly (Readonly<Record<TaskKind, number>> & {
    readonly application: number;
    readonly name: string;
  })[];
  /** As far as it is counted: this number means *so many or more*. */
  readonly counted: number;
  readonly tasks: readonly TaskView[];
  /** To be handed in as `after` for those that follow; null: that was all. */
  readonly next: string | null;
}

interface Counted {
  readonly named: NamedApplication;
  readonly counts: Readonly<Record<TaskKind, number>>;
}

/** What waits for a person in the applications that the caller may see: by kind, then by application. @throws Refused */
export async function listTasks(
  administrator: Administrator,
  { application, kind, after, limit = 50 }: TaskFilter,
): Promise<TaskPage> {
  const { deps } = administrator;
  const chosen = application === undefined ? undefined : (await namedApplication(deps, application)).application;
  const all = await countedOf(administrator);
  const some = all.filter(({ named }) => chosen === undefined || chosen.application === named.application.application);
  const from = after === undefined ? undefined : placeOf(after);
  const tasks: TaskView[] = [];
  for (const each of taskKinds) {
    if (kind !== undefined && kind !== each) continue;
    for (const { named, counts } of some) {
      if (counts[each] === 0 || tasks.length >= limit || isBefore(each, named, some, from)) continue;
      const begins = from?.kind === each && from.application === named.application.application ? from.place : '';
      const found = await tasksOfKind[each](deps, named, { after: begins, limit: limit - tasks.length });
      tasks.push(...found.map(({ place, ...task }) => ({ ...about(each, named, place), ...task })));
    }
  }
  return {
    applications: all.map(({ named: { application: one }, counts }) => {
      return { application: one.application, name: one.name, ...counts };
    }),
    counted: mostCounted,
    tasks,
    next: tasks.length < limit ? null : (tasks.at(-1)?.key ?? null),
  };
}

/** Applications that have tasks, by name. */
async function countedOf({ deps, owned }: Administrator): Promise<readonly Counted[]> {
  const tenant = await organisationOf(deps);
  const { compare } = new Intl.Collator('en', { numeric: true });
  const applications = (await deps.storage.read(selectApplications(tenant.tenant)))
    .filter(({ application }) => owned?.has(application) ?? true)
    .sort((one, other) => compare(one.name, other.name));
  const all = await Promise.all(
    applications.map(async (application) => {
      const named = { tenant, application, entry: entryOf(deps, application) };
      return { named, counts: await countsOf(deps, named) };
    }),
  );
  return all.filter(({ counts }) => taskKinds.some((kind) => counts[kind] > 0));
}

async function countsOf(
  deps: ApplicationDeps,
  { tenant: { tenant }, application }: NamedApplication,
): Promise<Readonly<Record<TaskKind, number>>> {
  const none: TaskCounts = { failed: 0, held: 0, adopt: 0, provision: 0 };
  const [{ job }, [counts = none]] = await Promise.all([
    readJob(deps, tenant, application),
    deps.storage.read(taskCounts(tenant, application.application)),
  ]);
  const away = job.quarantine !== undefined && (job.state === 'on' || job.quarantine.disabled !== undefined);
  return { ...counts, connection: away ? 1 : 0 };
}

function about(kind: TaskKind, { application: { application, name } }: NamedApplication, place: string) {
  return { key: `${kind}:${application}:${place}`, kind, application, applicationName: name };
}

interface Place {
  readonly kind: TaskKind;
  readonly application: number;
  readonly place: string;
}

/** Whether what an application has of a kind came on an earlier page. */
function isBefore(kind: TaskKind, named: NamedApplication, some: readonly Counted[], from: Place | undefined): boolean {
  if (from === undefined) return false;
  const order = taskKinds.indexOf(kind) - taskKinds.indexOf(from.kind);
  if (order !== 0) return order < 0;
  const at = (application: number) => some.findIndex((each) => each.named.application.application === application);
  return at(named.application.application) < at(from.application);
}

/** @throws Refused `invalid` */
function placeOf(key: string): Place {
  const [word = '', application = '', place = ''] = key.split(':');
  const kind = taskKinds.find((known) => known === word);
  if (kind === undefined || !/^\d{1,15}$/.test(application) || !/^[a-z0-9.-]{1,80}$/.test(place))
    throw new Refused('invalid', `${key} names no task.`, 'Look at the list once more.');
  return { kind, application: Number(application), place };
}
