import { type Lease, leaseGuard } from '#storage/lease.ts';
import { ScanBudgetExceeded, StorageUnavailable, type Write } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import { Halt } from '../execute/halt.ts';
import { leaseTime, type Run } from '../execute/run.ts';
import { type Cycle, type CycleState, isFull } from '../model/cycle.ts';
import type { Job, Quarantine } from '../model/job.ts';
import type { ObjectType, TargetFailure } from '../model/target.ts';
import { applyRows } from '../plan/apply-rows.ts';
import type { ApplyBook } from '../plan/book.ts';
import { enterQuarantine } from '../quarantine/enter.ts';
import { settleQuarantine } from '../quarantine/settle-quarantine.ts';
import { setCycleState } from '../queries/cycles.ts';
import { feedEnds } from '../queries/feed.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { countWork } from '../queries/work.ts';
import { countCandidatesOf } from './count-candidates.ts';
import { Follower } from './follower.ts';
import { type LimiterOf, NotRunnable, openRun } from './open-run.ts';
import { probe } from './probe.ts';
import { runPhases } from './run-phases.ts';
import { settleHeld } from './settle-held.ts';
import { tellInitial } from './tell-initial.ts';
import { runWorkPhase } from './work-phase.ts';

/** What whoever runs a cycle gives it, and gets to see of it. */
export interface Guide {
  readonly signal: AbortSignal;
  readonly limiterOf: LimiterOf;
  readonly observe: (run: Run, follower?: Follower) => void;
  /** The plan that it applies. */
  readonly book?: ApplyBook;
}

export interface Ended {
  readonly state: CycleState;
  readonly quarantine: Quarantine | undefined;
}

/**
 * Runs an open cycle to its end, or to where it must stop: told to, its credentials refused, its target out of reach. In each
 * case the cycle says how it ended, and the job why it waits.
 *
 * @throws StorageUnavailable when the store cannot say so now; the cycle goes on where it was.
 */
export async function runCycle(deps: EngineDeps, job: Job, lease: Lease, cycle: Cycle, guide: Guide): Promise<Ended> {
  const ended = await attempt(deps, job, lease, cycle, guide);
  const now = deps.clock.now();
  const writes: Write[] = [
    setCycleState(job.tenant, job.job, cycle.cycle, ended.state, now, await backlogOf(deps, job, cycle, ended)),
    ...(isCutOff(ended) ? [] : settleQuarantine(deps, job, ended.quarantine)),
    ...(await settleHeld(deps, job, cycle)),
    ...(await tellInitial(deps, job, cycle, ended.state)),
  ];
  await deps.storage.commit({ tenant: job.tenant, writes: [leaseGuard(lease, now + leaseTime), ...writes] });
  deps.metrics.count('rollcall_cycles_total', { kind: cycle.kind, state: ended.state });
  return ended;
}

/** Stopped from here, or taken over: that says nothing about the target. */
function isCutOff({ state, quarantine }: Ended): boolean {
  return state === 'stopped' || (state === 'interrupted' && quarantine === undefined);
}

/** What is left for the next cycle: changes that nobody has read, and work. Unknown where a full cycle left objects unseen. */
async function backlogOf(
  { storage }: EngineDeps,
  { tenant, job }: Job,
  { kind }: Cycle,
  { state }: Ended,
): Promise<number | undefined> {
  if (kind === 'on-demand' || kind === 'apply' || (kind === 'initial' && state !== 'finished' && state !== 'held'))
    return undefined;
  const [ends] = await storage.read(feedEnds(tenant));
  const [now] = await storage.read(jobByNumber(tenant, job));
  const [work] = await storage.read(countWork(tenant, job));
  return Math.max(0, (ends?.seq ?? 0) - (now?.watermark ?? 0)) + (work?.waiting ?? 0);
}

async function attempt(deps: EngineDeps, job: Job, lease: Lease, cycle: Cycle, guide: Guide): Promise<Ended> {
  let run: Run | undefined;
  const failed = new AbortController();
  try {
    const signal = AbortSignal.any([guide.signal, failed.signal]);
    const { limiterOf, book } = guide;
    run = await openRun(deps, job, lease, cycle, { signal, limiterOf, ...(book === undefined ? {} : { book }) });
    if (book !== undefined) return await applyPlan(run, book, guide, (failure) => enterQuarantine(deps, job, failure));
    const follower = new Follower(run);
    guide.observe(run, follower);
    // On change, the first calls tell as much: a refused token ends the cycle with the first of them.
    const refused = cycle.kind === 'on-change' ? undefined : await probe(run);
    if (refused !== undefined) return { state: 'interrupted', quarantine: enterQuarantine(deps, job, refused) };
    countTotal(run);
    return { state: await runBeside(run, follower, failed), quarantine: undefined };
  } catch (error) {
    return endOf(deps, job, error);
  } finally {
    await run?.target.close();
  }
}

/** The rows of a plan, and nothing beside them. */
async function applyPlan(
  run: Run,
  book: ApplyBook,
  guide: Guide,
  quarantined: (failure: TargetFailure) => Quarantine,
): Promise<Ended> {
  guide.observe(run);
  const refused = await probe(run);
  if (refused !== undefined) return { state: 'interrupted', quarantine: quarantined(refused) };
  await applyRows(run, book);
  return { state: 'finished', quarantine: undefined };
}

/** The phases, and beside them what changes meanwhile. What goes wrong first ends both. */
async function runBeside(run: Run, follower: Follower, failed: AbortController): Promise<CycleState> {
  const failures: unknown[] = [];
  const fail = (error: unknown): void => {
    failures.push(error);
    failed.abort();
  };
  const following = follower.work().catch(fail);
  let state: CycleState = 'interrupted';
  try {
    state = await runPhases(run, () => runWorkPhase(run, follower));
  } catch (error) {
    fail(error);
  }
  follower.end();
  await following;
  if (failures.length > 0) throw failures[0];
  return state;
}

function endOf(deps: EngineDeps, job: Job, error: unknown): Ended {
  // Nothing is wrong with the target: the cycle stays open, and the runner goes on with it when it looks again.
  if (error instanceof StorageUnavailable) throw error;
  if (error instanceof NotRunnable) {
    const cause = { code: 'not-runnable', message: error.message, advice: error.advice };
    return { state: 'interrupted', quarantine: enterQuarantine(deps, job, cause) };
  }
  if (!(error instanceof Halt)) {
    deps.log.error('A cycle ended by an error of ours.', { job: job.job, error: String(error) });
    const message = error instanceof Error ? error.message : String(error);
    const advice = 'This is an error of Rollcall. The cycle goes on where it was; report it if it comes back.';
    deps.metrics.count('rollcall_internal_failures_total');
    return { state: 'interrupted', quarantine: enterQuarantine(deps, job, { code: 'internal', message, advice }) };
  }
  if (error.failure !== undefined) {
    const { message, advice } = error.failure;
    const cause = error.reason === 'failing' ? { code: 'too-many-failures', message, advice } : error.failure;
    return { state: 'interrupted', quarantine: enterQuarantine(deps, job, cause) };
  }
  return { state: error.reason === 'stopped' ? 'stopped' : 'interrupted', quarantine: undefined };
}

/** Counts the candidates of a full cycle beside it, for its progress bar. */
export function countTotal(run: Run): void {
  if (!isFull(run.cycle)) return;
  const { deps } = run;
  const types: readonly ObjectType[] = ['User', 'Group'];
  Promise.all(types.map((type) => countCandidatesOf(run, type))).then(
    ([users = 0, groups = 0]) => {
      run.progress.expect('users', users);
      run.progress.expect('groups', groups);
    },
    (error: unknown) => {
      // The bar stays without an end; everything else goes on.
      if (!(error instanceof ScanBudgetExceeded))
        deps.log.warn('Counting candidates failed.', { error: String(error) });
    },
  );
}
