import { entryById, type LogBody, type LoggedEntry } from '#engine/log/list-entries.ts';
import type { LogFilter } from '#engine/log/log-filter.ts';
import { type Walked, walkEntries } from '#engine/log/walk-entries.ts';
import type { ActionKind } from '#engine/model/action.ts';
import { type Status, type StepDetails, stepTypes } from '#engine/model/log-entry.ts';
import { latestCycles } from '#engine/queries/cycles.ts';
import { sourceOfLeaver } from '#engine/queries/leavers.ts';
import { timeOfEntry } from '#storage/entry-time.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { didYouMean } from '../did-you-mean.ts';
import { findDeleted, findPrincipal, type ObjectKind } from '../directory/find-object.ts';
import { openDirectory, organisationOf } from '../directory/open-directory.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { selectApplications } from '../enterprise/rows.ts';
import { Refused } from '../refused.ts';
import { holdsText } from './holds-text.ts';
import { type LogDetail, logDetail } from './log-detail.ts';
import { readJob } from './read-job.ts';
import { type CycleView, viewCycle } from './view-job.ts';

const statuses: readonly Status[] = ['success', 'failure', 'skipped', 'warning'];
const actions: readonly ActionKind[] = ['create', 'update', 'disable', 'restore', 'delete', 'skip', 'none'];

export interface LogQuery {
  readonly application?: string | undefined;
  /** objectId, userPrincipalName or name, as it is or was in the directory. */
  readonly user?: string | undefined;
  readonly status?: string | undefined;
  readonly action?: string | undefined;
  readonly cycle?: number | undefined;
  readonly code?: string | undefined;
  /** Identifier of an account or group of the application. */
  readonly target?: string | undefined;
  /** What name, reason, code or target id hold, whatever the case. */
  readonly text?: string | undefined;
  /** A date and time (RFC 3339). */
  readonly since?: string | undefined;
  /** A date and time; entries of it and later are left out. */
  readonly until?: string | undefined;
  /** Only entries before this one. */
  readonly before?: string | undefined;
  readonly limit?: number | undefined;
}

export interface LogView {
  readonly entry: string;
  readonly at: string;
  readonly application: string;
  readonly cycle: number;
  readonly type: string;
  readonly identity: string;
  readonly target: string | null;
  readonly action: string;
  readonly status: string;
  readonly code: string | null;
  readonly message: string | null;
}

export interface LogPage {
  readonly entries: readonly LogView[];
  /** To be handed in as `before` for the entries that follow; null: there are none. */
  readonly next: string | null;
  /** What the filter itself is worth telling; null when it is not. */
  readonly notice: string | null;
}

/** Entries as they are kept, with what leads to those that follow. */
export interface ReadLog {
  readonly entries: readonly LoggedEntry[];
  /** Names of applications by number. */
  readonly names: ReadonlyMap<number, string>;
  readonly next: string | null;
  /** A search for a text ended before the log did. */
  readonly cut: boolean;
  readonly filter: LogFilter;
  readonly tenant: number;
}

/** The provisioning log with all that is in it, newest first. @throws Refused for an unknown application, status or action */
export async function readLog(administrator: Administrator, query: LogQuery): Promise<ReadLog> {
  const { deps } = administrator;
  const { tenant } = await organisationOf(deps);
  const filter = await filterOf(administrator, query);
  return {
    ...(await searchEntries(deps, tenant, filter, query.text)),
    names: await namesOf(deps, tenant),
    filter,
    tenant,
  };
}

/** The provisioning log, newest first. @throws Refused for an unknown application, status or action */
export async function logOf(administrator: Administrator, query: LogQuery): Promise<LogPage> {
  const { deps } = administrator;
  const read = await readLog(administrator, query);
  const { entries, next, cut, names } = read;
  const stranger = await isStranger(deps, read, query.text !== undefined);
  return {
    entries: entries.map((entry) => viewEntry(entry, names)),
    next,
    notice: stranger
      ? `Nobody is called ${query.user}, neither in the directory and its recycle bin nor in the log.`
      : cut
        ? `Searched back to ${new Date(timeOfEntry(next ?? '')).toISOString().slice(0, 16).replace('T', ' ')} UTC so far; older entries come next.`
        : null,
  };
}

/** The entries of a filter; with a text those that hold it. */
function searchEntries(
  deps: ApplicationDeps,
  tenant: number,
  filter: LogFilter,
  text: string | undefined,
): Promise<Walked> {
  const wanted = text?.trim() ?? '';
  return walkEntries(deps, tenant, filter, wanted === '' ? undefined : holdsText(wanted));
}

function checkWord(what: string, word: string | undefined, known: readonly string[]): void {
  if (word === undefined || known.includes(word)) return;
  throw new Refused(
    'invalid',
    `The log knows no ${what} ${word}.`,
    `${didYouMean(word, known)}It has ${known.join(', ')}.`,
  );
}

/** Whether the log has nothing under that name, as far as the caller may see it; a search that ended before the log did does not tell. */
async function isStranger(
  deps: ApplicationDeps,
  { tenant, filter, entries, cut }: ReadLog,
  withText: boolean,
): Promise<boolean> {
  const { named, jobs, limit: _, ...besides } = filter;
  if (named === undefined || cut || entries.length > 0) return false;
  if (!withText && Object.keys(besides).length === 0) return true;
  const found = await walkEntries(deps, tenant, { named, ...(jobs === undefined ? {} : { jobs }), limit: 1 });
  return found.entries.length === 0 && !found.cut;
}

/** One entry with its steps, changed values and exchanges. @throws Refused `unknown` */
export async function logEntry(
  { deps, owned }: Administrator,
  entry: string,
): Promise<LogView & { body: ShownBody; detail: LogDetail }> {
  const { tenant } = await organisationOf(deps);
  const [found] = await deps.storage.read(entryById(tenant, entry));
  if (found === undefined || !(owned?.has(found.job) ?? true)) {
    throw new Refused(
      'unknown',
      `The log has no entry ${entry}.`,
      'Old entries are cut; Provisioning logs shows those there are.',
      { command: 'rollcall log list shows the latest; old ones are cut.' },
    );
  }
  const detail = await logDetail(deps, tenant, found);
  const { ground: _, ...told } = found.body;
  const body = { ...told, steps: viewSteps(found) };
  return { ...viewEntry(found, await namesOf(deps, tenant)), body, detail };
}

/** What is in an entry besides its line. */
export interface ShownBody extends Omit<LogBody, 'steps' | 'ground'> {
  readonly steps: readonly ShownStep[];
}

/** A step as it is shown: each has a type, and details where there are any. */
export interface ShownStep {
  readonly name: string;
  readonly type: string;
  readonly status: string;
  readonly text: string;
  readonly details: StepDetails;
}

/** The steps of an entry. */
export function viewSteps({ body }: LoggedEntry): readonly ShownStep[] {
  return body.steps.map(({ name, status, text, details = {} }) => {
    return { name, type: stepTypes[name], status, text, details };
  });
}

/** Cycles of an application's job, newest first. @throws Refused `unknown` */
export async function cyclesOf({ deps }: Administrator, name: string, limit: number): Promise<CycleView[]> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const cycles = await deps.storage.read(latestCycles(tenant.tenant, job.job, Math.max(1, limit)));
  return cycles.map((cycle) => viewCycle(cycle));
}

/** What is asked of the log, narrowed to what the caller may see. @throws Refused for an unknown application, status or action */
export async function filterOf(administrator: Administrator, query: LogQuery): Promise<LogFilter> {
  const { deps, owned } = administrator;
  const { application, user, status, action, cycle, code, target, since, until, before, limit = 50 } = query;
  checkWord('status', status, statuses);
  checkWord('action', action, actions);
  const named = application === undefined ? undefined : await namedApplication(deps, application);
  const job = named === undefined ? undefined : (await readJob(deps, named.tenant.tenant, named.application)).job.job;
  const source = user === undefined ? undefined : await sourceOf(administrator, user);
  return {
    limit: Math.max(1, limit),
    ...(job === undefined ? {} : { job }),
    ...(source === undefined ? {} : { source }),
    ...(user === undefined || source !== undefined ? {} : { named: user.toLowerCase() }),
    ...(status === undefined ? {} : { status }),
    ...(action === undefined ? {} : { action }),
    ...(cycle === undefined ? {} : { cycle }),
    ...(code === undefined ? {} : { code }),
    ...(target === undefined ? {} : { target }),
    ...(owned === undefined ? {} : { jobs: [...owned] }),
    ...(before === undefined ? {} : { before }),
    ...(since === undefined ? {} : { since: Date.parse(since) }),
    ...(until === undefined ? {} : { until: Date.parse(until) }),
  };
}

/** The number of an object by what it is or was called; undefined for one that was purged and had no account: its name in the log is left. */
async function sourceOf(administrator: Administrator, who: string): Promise<number | undefined> {
  const context = await openDirectory(administrator);
  const kinds: readonly ObjectKind[] = ['User', 'Group'];
  const tries = [
    () => findPrincipal(context, who, undefined),
    ...kinds.map((kind) => () => findDeleted(context, kind, who)),
  ];
  for (const attempt of tries) {
    try {
      return (await attempt()).n;
    } catch (error) {
      if (!(error instanceof Refused) || error.code !== 'unknown') throw error;
    }
  }
  const { storage } = context;
  return (await storage.read(sourceOfLeaver(context.tenant.tenant, who.toLowerCase())))[0];
}

async function namesOf(deps: ApplicationDeps, tenant: number): Promise<ReadonlyMap<number, string>> {
  const applications = await deps.storage.read(selectApplications(tenant));
  return new Map(applications.map(({ application, name }) => [application, name]));
}

/** An entry as it is shown; `names` of applications by number. */
export function viewEntry(entry: LoggedEntry, names: ReadonlyMap<number, string>): LogView {
  const { cycle, type, identity, target, action, status, code, job, body } = entry;
  const text = [body.message, body.advice].filter((part) => part !== '').join(' ');
  return {
    entry: entry.entry,
    at: new Date(entry.at).toISOString(),
    // A job has the number of its application.
    application: names.get(job) ?? `application ${job}`,
    cycle,
    type,
    identity,
    target: target ?? null,
    action,
    status,
    code: code ?? null,
    message: text === '' ? null : text,
  };
}
