import type { Cycle } from '#engine/model/cycle.ts';
import type { Measured } from '#engine/model/guard.ts';
import { isPaused, type Job } from '#engine/model/job.ts';
import type { Tally } from '#engine/model/outcome.ts';
import { disabledAfter } from '#engine/quarantine/back-off.ts';
import { countHeld } from '#engine/queries/held.ts';
import type { JobStatus } from '#engine/schedule/status.ts';
import type { ApplicationDeps } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { missingFields } from '../enterprise/settings.ts';

export interface CycleView {
  readonly cycle: number;
  readonly kind: string;
  readonly state: string;
  readonly phase: string;
  readonly tally: Tally;
  /** How many objects it will look at, where that is known. */
  readonly expected: number | null;
  readonly guard: string | null;
  readonly started: string;
  readonly ended: string | null;
  readonly actor: string;
}

export interface JobView {
  readonly application: string;
  readonly job: number;
  readonly state: string;
  /** Provisioning Status. */
  readonly status: 'on' | 'off';
  readonly intervalMinutes: number;
  /** It also acts as soon as something changes; the interval is the net. */
  readonly onChange: boolean;
  /** A break that somebody ordered. */
  readonly pause: {
    readonly by: string;
    readonly at: string;
    readonly reason: string;
    readonly until: string | null;
  } | null;
  /** The application asked for silence until then. */
  readonly silentUntil: string | null;
  /** A cycle runs or is about to begin. */
  readonly busy: boolean;
  readonly running: CycleView | null;
  /** How far the running cycle is; null when none runs in this process. */
  readonly progress: ProgressView | null;
  readonly last: CycleView | null;
  /** When the last cycle that went through ended. */
  readonly lastSuccess: string | null;
  /** Since when it should have run and did not, for two intervals. */
  readonly lateSince: string | null;
  readonly next: string | null;
  readonly whyNot: string | null;
  /** Accounts and groups that are tied to objects of the directory. */
  readonly links: number;
  readonly linked: { readonly User: number; readonly Group: number };
  readonly waiting: number;
  /** Of those that wait, how many failed before. */
  readonly failed: number;
  readonly quarantine: {
    readonly code: string;
    readonly message: string;
    readonly advice: string;
    readonly since: string;
    readonly next: string;
    /** How many probes failed since. */
    readonly probes: number;
    /** When Provisioning Status is set to Off if it lasts. */
    readonly offAt: string;
    readonly disabled: string | null;
  } | null;
  readonly held: ({ readonly since: string; readonly cycle: number; readonly line: string } & Measured) | null;
}

export interface ProgressView {
  readonly done: number;
  readonly total: number | null;
  /** Objects a second. */
  readonly rate: number;
  readonly secondsLeft: number | null;
  readonly phases: readonly {
    readonly phase: string;
    readonly state: PhaseState;
    readonly done: number;
    readonly total: number | null;
  }[];
}

/** `over`: it is done with; `now`: it runs; `next`: it comes. */
export type PhaseState = 'over' | 'now' | 'next';

/** The state of an application's job. @throws Refused `unknown` */
export async function showJob(deps: ApplicationDeps, name: string): Promise<JobView> {
  return viewJob(deps, await namedApplication(deps, name));
}

export async function viewJob(deps: ApplicationDeps, named: NamedApplication): Promise<JobView> {
  const { tenant, application, entry } = named;
  const status = await deps.engine.jobStatus(tenant.tenant, application.application);
  if (status === undefined) throw new Error(`${application.name} has no job: its rows are damaged`);
  const missing = missingFields(application.settings, entry);
  const configured = missing.length === 0;
  return {
    application: application.name,
    job: status.job.job,
    state: status.state === 'off' && !configured ? 'not-configured' : status.state,
    status: status.job.state,
    intervalMinutes: status.job.schedule.intervalMinutes,
    onChange: status.job.schedule.trigger === 'change',
    pause: pauseOf(status.job, deps.clock.now()),
    silentUntil: status.job.silentUntil > deps.clock.now() ? time(status.job.silentUntil) : null,
    busy: isBusy(status, deps.clock.now()),
    running: status.running === undefined ? null : viewCycle(status.running, status.progress?.total),
    progress: progressOf(status, deps.clock.now()),
    last: status.last === undefined ? null : viewCycle(status.last),
    lastSuccess: status.succeeded === undefined ? null : time(status.succeeded),
    lateSince: status.late === undefined ? null : time(status.late),
    next: status.next === undefined || !deps.schedules ? null : time(Math.max(status.next, deps.clock.now())),
    whyNot: configured ? whyNot(deps, status) : `${missing.join(' and ')} must be entered under Provisioning.`,
    links: Object.values(status.links).reduce((sum, count) => sum + count, 0),
    linked: { User: status.links.User ?? 0, Group: status.links.Group ?? 0 },
    waiting: status.waiting,
    failed: status.failed,
    quarantine: quarantineOf(status.job),
    held: await heldOf(deps, status.job),
  };
}

/** Seconds that must have gone by before a rate says anything. */
const settled = 2;

function progressOf({ running, progress }: JobStatus, at: number): ProgressView | null {
  if (running === undefined || progress === undefined) return null;
  const seconds = (at - running.started) / 1000;
  const { done, total = null } = progress;
  const rate = seconds < settled ? 0 : done / seconds;
  const left = total === null || rate === 0 ? null : Math.max(0, Math.round((total - done) / rate));
  const now = progress.phases.findIndex(({ phase }) => phase === progress.phase);
  const phases = progress.phases.map((one, index) => ({
    phase: one.phase,
    state: index === now ? ('now' as const) : index < now || now < 0 ? ('over' as const) : ('next' as const),
    done: one.total === undefined ? one.done : Math.min(one.done, one.total),
    total: one.total ?? null,
  }));
  return { done, total, rate: Math.round(rate * 10) / 10, secondsLeft: left, phases };
}

function pauseOf(job: Job, now: number): JobView['pause'] {
  const { pause } = job;
  if (pause === undefined || !isPaused(job, now)) return null;
  const { by, at, reason, until } = pause;
  return { by, at: time(at), reason, until: until === undefined ? null : time(until) };
}

function quarantineOf({ state, quarantine }: Job): JobView['quarantine'] {
  if (quarantine === undefined || (state === 'off' && quarantine.disabled === undefined)) return null;
  const { code, message, advice, since, next, probes = 0, disabled } = quarantine;
  return {
    code,
    message,
    advice,
    since: time(since),
    next: time(next),
    probes,
    offAt: time(since + disabledAfter),
    disabled: disabled === undefined ? null : time(disabled),
  };
}

async function heldOf({ storage }: ApplicationDeps, { tenant, job, held }: Job): Promise<JobView['held']> {
  if (held === undefined) return null;
  const counts = await countHeld((query) => storage.read(query), tenant, job);
  return { ...counts, since: time(held.since), cycle: held.cycle, line: held.line };
}

/** Null when the next cycle begins by itself and all is well. */
function whyNot({ schedules }: ApplicationDeps, status: JobStatus): string | null {
  const alone =
    schedules || status.state === 'off' ? '' : 'No server runs: rollcall serve starts the cycles that are due.';
  return [status.whyNot, alone].filter((text) => text !== '').join(' ') || null;
}

export function viewCycle(cycle: Cycle, expected?: number): CycleView {
  const { kind, state, phase, tally, actor, started, ended } = cycle;
  return {
    cycle: cycle.cycle,
    kind,
    state,
    phase,
    tally,
    expected: expected ?? null,
    guard: cycle.guard ?? null,
    started: time(started),
    ended: ended === undefined ? null : time(ended),
    actor,
  };
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}

function isBusy({ state, next }: JobStatus, now: number): boolean {
  return state === 'running' || (state === 'on' && next !== undefined && next <= now);
}
