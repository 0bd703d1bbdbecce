import type { Write } from '#storage/port.ts';
import type { CycleRequest } from './cycle/open-cycle.ts';
import type { EngineDeps } from './deps.ts';
import type { Cycle } from './model/cycle.ts';
import type { Job, Pause } from './model/job.ts';
import { type ResetScope, resetOf, usualReset } from './model/reset.ts';
import { jobsWithOpenDriftChecks, openDriftCheck } from './queries/drift-checks.ts';
import { jobsThatAreOn, setJobState, setPause } from './queries/jobs.ts';
import { jobsWithOpenPlans, openPlan, stopApplying } from './queries/plans.ts';
import { resetWrites } from './queries/resets.ts';
import { endedElsewhere } from './schedule/elsewhere.ts';
import { Runner } from './schedule/runner.ts';
import { type JobStatus, readStatus } from './schedule/status.ts';

/** The provisioning engine of one process: every job that is on, of all tenants. */
export interface Engine {
  /** Takes up the jobs that are on. */
  start(): Promise<void>;
  /** Ends what is under way and waits for it; cycles go on at the next start. */
  close(): Promise<void>;
  /** Provisioning Status On: clears a quarantine; the initial cycle, or the one that was cut off, begins at once. */
  startJob(tenant: number, job: number): Promise<void>;
  /** Provisioning Status Off: what is under way at the target ends, nothing new begins. */
  stopJob(tenant: number, job: number): Promise<void>;
  /** A break for maintenance: what is under way at the target ends, nothing new begins, what changes waits. */
  pauseJob(tenant: number, job: number, pause: Pause): Promise<void>;
  /** Ends a pause: what waits goes on where it was. */
  resumeJob(tenant: number, job: number): Promise<void>;
  /** Forgets what the scopes name, by default watermark, waiting work and quarantine; links are kept unless they are named. */
  restartJob(tenant: number, job: number, scopes?: readonly ResetScope[]): Promise<void>;
  /** Runs a cycle now, on or off; resolves with its number once it is open. One on demand may be run by the process that has the job. */
  runCycle(tenant: number, job: number, request?: CycleRequest): Promise<number>;
  /** The cycle as it ended; undefined when there is no such cycle. */
  waitForCycle(tenant: number, job: number, cycle: number): Promise<Cycle | undefined>;
  jobStatus(tenant: number, job: number): Promise<JobStatus | undefined>;
  /** Takes up the plan of a job that is to be computed or applied, whether the job is on or off. */
  takeUpPlan(tenant: number, job: number): void;
  /** Resolves when no plan of a job is being computed or applied any more. */
  waitForPlan(tenant: number, job: number): Promise<void>;
  /** Ends the work on a plan that was discarded. */
  dropPlan(tenant: number, job: number): Promise<void>;
  /** Takes up the drift check of a job that was begun, whether the job is on or off. */
  takeUpDriftCheck(tenant: number, job: number): void;
  /** Resolves when no drift check of a job runs any more: it came to its end, or was cancelled. */
  waitForDriftCheck(tenant: number, job: number): Promise<void>;
  /** What runs of a tenant ends at its next step and begins anew: nothing that it had read before is written afterwards. */
  beginAnew(tenant: number): Promise<void>;
  /** Looks at a job again, after its configuration or schedule changed. */
  wakeJob(tenant: number, job: number): void;
}

/** @throws nothing; errors of jobs stand in their status */
export function createEngine(deps: EngineDeps): Engine {
  const runners = new Map<string, Runner>();
  const state: { unsubscribe: (() => void) | undefined } = { unsubscribe: undefined };

  const runnerOf = (tenant: number, job: number): Runner => {
    const key = `${tenant} ${job}`;
    const runner = runners.get(key) ?? new Runner(deps, tenant, job);
    runners.set(key, runner);
    state.unsubscribe ??= deps.storage.onFeed((moved) => wakeOnChange(runners, moved));
    return runner;
  };
  const takeUp = (tenant: number, job: number): void => {
    const runner = runnerOf(tenant, job);
    runner.start();
    runner.wake();
  };
  const write = async (tenant: number, job: number, writes: readonly Write[]): Promise<void> => {
    const committed = await deps.storage.commit({ tenant, writes });
    if (!committed.done) throw new Error(`Job ${job} could not be changed: ${committed.refusal}.`);
  };
  /** Once what is under way at the target has ended, and nothing new has begun. */
  const standStill = async (tenant: number, job: number): Promise<Runner> => {
    const runner = runnerOf(tenant, job);
    const running = runner.current?.cycle.cycle;
    runner.stopCycle();
    if (running !== undefined) await runner.settled(running);
    return runner;
  };

  return {
    async start() {
      let last: Pick<Job, 'tenant' | 'job'> = { tenant: -1, job: 0 };
      for (;;) {
        const jobs: Job[] = await deps.storage.read(jobsThatAreOn(last.tenant, last.job));
        for (const job of jobs) runnerOf(job.tenant, job.job).start();
        const end = jobs.at(-1);
        if (end === undefined || jobs.length < 1000) break;
        last = end;
      }
      for (const { tenant, job } of await deps.storage.read(jobsWithOpenPlans())) runnerOf(tenant, job).start();
      for (const { tenant, job } of await deps.storage.read(jobsWithOpenDriftChecks())) runnerOf(tenant, job).start();
    },
    async close() {
      state.unsubscribe?.();
      state.unsubscribe = undefined;
      await Promise.all([...runners.values()].map((runner) => runner.close()));
      runners.clear();
    },
    async startJob(tenant, job) {
      await write(tenant, job, [setJobState(tenant, job, 'on')]);
      const runner = runnerOf(tenant, job);
      runner.start();
      runner.wake();
    },
    async stopJob(tenant, job) {
      await write(tenant, job, [setJobState(tenant, job, 'off'), stopApplying(tenant, job)]);
      await standStill(tenant, job);
    },
    async pauseJob(tenant, job, pause) {
      await write(tenant, job, [setPause(tenant, job, pause), stopApplying(tenant, job)]);
      await standStill(tenant, job);
    },
    async resumeJob(tenant, job) {
      await write(tenant, job, [setPause(tenant, job, undefined)]);
      runnerOf(tenant, job).wake();
    },
    async restartJob(tenant, job, scopes = usualReset) {
      await write(tenant, job, [stopApplying(tenant, job)]);
      const runner = await standStill(tenant, job);
      await write(tenant, job, resetWrites(tenant, job, resetOf(scopes)));
      runner.start();
      runner.wake();
    },
    runCycle: (tenant, job, request = { actor: 'administrator' }) => runnerOf(tenant, job).order(request),
    async waitForCycle(tenant, job, cycle) {
      await runnerOf(tenant, job).settled(cycle);
      return await endedElsewhere(deps, { tenant, job }, cycle);
    },
    jobStatus: (tenant, job) => readStatus(deps, runners.get(`${tenant} ${job}`)?.current, tenant, job),
    takeUpPlan: takeUp,
    takeUpDriftCheck: takeUp,
    async waitForPlan(tenant, job) {
      for (;;) {
        const ended = runnerOf(tenant, job).ended();
        if ((await deps.storage.read(openPlan(tenant, job))).length === 0) return;
        await ended;
      }
    },
    async dropPlan(tenant, job) {
      const kind = runners.get(`${tenant} ${job}`)?.current?.cycle.kind;
      if (kind === 'simulation' || kind === 'apply') await standStill(tenant, job);
    },
    async waitForDriftCheck(tenant, job) {
      for (;;) {
        const ended = runnerOf(tenant, job).ended();
        if ((await deps.storage.read(openDriftCheck(tenant, job))).length === 0) return;
        await ended;
      }
    },
    async beginAnew(tenant) {
      const under = [...runners].filter(([key, { current }]) => key.startsWith(`${tenant} `) && current !== undefined);
      for (const [key] of under) (await standStill(tenant, Number(key.split(' ')[1]))).wake();
    },
    wakeJob(tenant, job) {
      runnerOf(tenant, job).wake();
    },
  };
}

/** Jobs that act on change look at once; the others wait for their interval. */
function wakeOnChange(runners: ReadonlyMap<string, Runner>, tenant: number): void {
  for (const [key, runner] of runners) if (key.startsWith(`${tenant} `)) runner.feedMoved();
}
