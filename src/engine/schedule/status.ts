import type { EngineDeps } from '../deps.ts';
import type { PhaseProgress } from '../execute/progress.ts';
import { type Cycle, isFull, isUnfinished, type Phase, scheduledKinds } from '../model/cycle.ts';
import { isPaused, type Job } from '../model/job.ts';
import { lastSuccess, latestCycleOf, latestCycles } from '../queries/cycles.ts';
import { decodeColumns, integer } from '../queries/decode-columns.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { countLinks } from '../queries/links.ts';
import { countWork } from '../queries/work.ts';
import { lateSince, nextDue } from './next-due.ts';
import type { Current } from './runner.ts';

export interface JobProgress {
  readonly phase: Phase;
  readonly done: number;
  /** All that it has to look at: candidates of a full cycle, undefined while nobody counted; of any other what it did and what is due now. */
  readonly total: number | undefined;
  /** What it goes through, in running order. */
  readonly phases: readonly PhaseProgress[];
}

/** What an administrator wants to know of a job. */
export interface JobStatus {
  readonly job: Job;
  /** `paused`: on, but told to rest. `quarantined`: on, but backing off. */
  readonly state: 'off' | 'on' | 'running' | 'paused' | 'quarantined';
  readonly running: Cycle | undefined;
  readonly progress: JobProgress | undefined;
  /** The last cycle that does not run any more. */
  readonly last: Cycle | undefined;
  /** When the last one that went through ended (ms); undefined: none did. */
  readonly succeeded: number | undefined;
  /** Since when it should have run and did not, for two intervals (ms); undefined: it is on time. */
  readonly late: number | undefined;
  /** Milliseconds since 1970; undefined: not by itself. */
  readonly next: number | undefined;
  /** Why nothing is due, or why it waits; empty when all is well. */
  readonly whyNot: string;
  readonly links: Readonly<Record<string, number>>;
  /** Work that waits, and how much of it has failed before. */
  readonly waiting: number;
  readonly failed: number;
}

/** Reads the status of a job; undefined when there is none. `current` is what runs in this process. */
export async function readStatus(
  deps: EngineDeps,
  current: Current | undefined,
  tenant: number,
  number: number,
): Promise<JobStatus | undefined> {
  const { storage } = deps;
  const [job] = await storage.read(jobByNumber(tenant, number));
  if (job === undefined) return undefined;
  const [latest, previous] = await storage.read(latestCycles(tenant, number, 2));
  const [work] = await storage.read(countWork(tenant, number));
  const links = await storage.read(countLinks(tenant, number));
  const elsewhere = latest?.state === 'running' && (await runsElsewhere(deps, tenant, number));
  const isRunning = current !== undefined || elsewhere;
  const [success] = await storage.read(lastSuccess(tenant, number));
  const common = {
    job,
    succeeded: success?.ended,
    late: undefined,
    links: Object.fromEntries(links.map(({ type, count }) => [type, count])),
    waiting: work?.waiting ?? 0,
    failed: work?.failed ?? 0,
  };
  if (isRunning) {
    const running = runningCycle(latest, current);
    // A simulation has the number of its plan.
    const isLatest = running?.kind !== 'simulation' && running?.cycle === latest?.cycle;
    const last = isLatest ? previous : latest;
    return {
      ...common,
      state: 'running',
      running,
      progress: progressOf(current, common),
      last,
      next: undefined,
      whyNot: '',
    };
  }
  const now = deps.clock.now();
  const [scheduled] = await storage.read(latestCycleOf(tenant, number, scheduledKinds));
  const due = nextDue(job, scheduled, now);
  const waits =
    job.quarantine !== undefined || scheduled === undefined || isUnfinished(scheduled) || isPaused(job, now);
  const state = stateOf(job, now);
  const idle = {
    running: undefined,
    progress: undefined,
    last: latest,
    next: due.at,
    late: lateSince(job, due, now),
    whyNot: waits || due.at === undefined ? due.why : '',
  };
  return { ...common, ...idle, state };
}

function stateOf(job: Job, now: number): Exclude<JobStatus['state'], 'running'> {
  if (job.state === 'off') return 'off';
  if (isPaused(job, now)) return 'paused';
  return job.quarantine === undefined ? 'on' : 'quarantined';
}

/** Several processes may share a PostgreSQL store; a SQLite store belongs to this one, and what it does not run was cut off. */
async function runsElsewhere({ storage, clock }: EngineDeps, tenant: number, job: number): Promise<boolean> {
  if (storage.dialect === 'sqlite') return false;
  const [until = 0] = await storage.read({
    sql: 'select until from lease where tenant = ? and name = ?',
    parameters: [tenant, `job:${job}`],
    decode: (row) => integer(decodeColumns(row), 'until'),
  });
  return until > clock.now();
}

function runningCycle(latest: Cycle | undefined, current: Current | undefined): Cycle | undefined {
  const { cycle, progress } = current ?? {};
  if (cycle === undefined) return latest;
  if (progress === undefined) return cycle;
  return { ...cycle, phase: progress.phase, checkpoint: progress.checkpoint, tally: progress.tally };
}

function progressOf(
  current: Current | undefined,
  work: Pick<JobStatus, 'waiting' | 'failed'>,
): JobProgress | undefined {
  const { cycle, progress } = current ?? {};
  if (cycle === undefined || progress === undefined) return undefined;
  const { phase } = progress;
  const evaluated = progress.tally.evaluated ?? 0;
  // What failed waits for its own time.
  const due = Math.max(0, work.waiting - work.failed);
  if (isFull(cycle)) {
    const of = (one: PhaseProgress) =>
      one.phase === 'work' && phase === 'work' ? { ...one, total: one.done + due } : one;
    return { phase, done: evaluated, total: progress.total, phases: progress.phases.map(of) };
  }
  const total = evaluated + due;
  return { phase, done: evaluated, total, phases: [{ phase, done: evaluated, total }] };
}
