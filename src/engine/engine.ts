import type { CycleRequest } from './cycle/open-cycle.ts';
import type { EngineDeps } from './deps.ts';
import { type Cycle, isUnfinished } from './model/cycle.ts';
import type { Job } from './model/job.ts';
import { cycleByNumber, latestCycles } from './queries/cycles.ts';
import { forgetProgress, jobByNumber, jobsThatAreOn, setJobState } from './queries/jobs.ts';
import { countLinks } from './queries/links.ts';
import { countWork } from './queries/work.ts';
import { nextDue } from './schedule/next-due.ts';
import { Runner } from './schedule/runner.ts';
import type { JobStatus } from './schedule/status.ts';

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
  /** Forgets watermark, waiting work and quarantine, keeps links: the next cycle is an initial one. */
  restartJob(tenant: number, job: number): Promise<void>;
  /** Runs a cycle now, on or off; resolves with its number once it is open. */
  runCycle(tenant: number, job: number, request?: CycleRequest): Promise<number>;
  /** The cycle as it ended; undefined when there is no such cycle. */
  waitForCycle(tenant: number, job: number, cycle: number): Promise<Cycle | undefined>;
  jobStatus(tenant: number, job: number): Promise<JobStatus | undefined>;
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
    return runner;
  };
  const setState = async (tenant: number, job: number, to: Job['state']): Promise<void> => {
    const committed = await deps.storage.commit({ tenant, writes: [setJobState(tenant, job, to)] });
    if (!committed.done) throw new Error(`Job ${job} could not be switched ${to}: ${committed.refusal}.`);
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
      state.unsubscribe ??= deps.storage.onFeed((tenant) => wakeOnChange(deps, runners, tenant));
    },
    async close() {
      state.unsubscribe?.();
      await Promise.all([...runners.values()].map((runner) => runner.close()));
      runners.clear();
    },
    async startJob(tenant, job) {
      await setState(tenant, job, 'on');
      const runner = runnerOf(tenant, job);
      runner.start();
      runner.wake();
    },
    async stopJob(tenant, job) {
      await setState(tenant, job, 'off');
      const runner = runnerOf(tenant, job);
      const running = runner.current?.cycle.cycle;
      runner.stopCycle();
      if (running !== undefined) await runner.settled(running);
    },
    async restartJob(tenant, job) {
      const runner = runnerOf(tenant, job);
      const running = runner.current?.cycle.cycle;
      runner.stopCycle();
      if (running !== undefined) await runner.settled(running);
      const committed = await deps.storage.commit({ tenant, writes: forgetProgress(tenant, job) });
      if (!committed.done) throw new Error(`Job ${job} could not be restarted: ${committed.refusal}.`);
      runner.start();
      runner.wake();
    },
    runCycle: (tenant, job, request = { actor: 'administrator' }) => runnerOf(tenant, job).order(request),
    async waitForCycle(tenant, job, cycle) {
      await runnerOf(tenant, job).settled(cycle);
      const [row] = await deps.storage.read(cycleByNumber(tenant, job, cycle));
      return row;
    },
    jobStatus: (tenant, job) => statusOf(deps, runners.get(`${tenant} ${job}`), tenant, job),
    wakeJob(tenant, job) {
      runnerOf(tenant, job).wake();
    },
  };
}

/** Jobs that act on change look at once; the others wait for their interval. */
function wakeOnChange(deps: EngineDeps, runners: ReadonlyMap<string, Runner>, tenant: number): void {
  for (const [key, runner] of runners) {
    const [owner, job] = key.split(' ').map(Number);
    if (owner !== tenant || job === undefined || runner.current !== undefined) continue;
    deps.storage.read(jobByNumber(tenant, job)).then(
      ([row]) => {
        if (row?.schedule.trigger !== 'change' || row.state !== 'on' || row.quarantine !== undefined) return;
        runner.order({ actor: 'change' }).catch(() => undefined);
      },
      (error: unknown) => deps.log.warn('A change of the feed could not be followed.', { error: String(error) }),
    );
  }
}

async function statusOf(
  deps: EngineDeps,
  runner: Runner | undefined,
  tenant: number,
  number: number,
): Promise<JobStatus | undefined> {
  const [job] = await deps.storage.read(jobByNumber(tenant, number));
  if (job === undefined) return undefined;
  const [latest, previous] = await deps.storage.read(latestCycles(tenant, number, 2));
  const [work] = await deps.storage.read(countWork(tenant, number));
  const links = await deps.storage.read(countLinks(tenant, number));
  const current = runner?.current;
  const isRunning = current !== undefined || latest?.state === 'running';
  const running = isRunning ? (latest ?? current?.cycle) : undefined;
  const due = nextDue(job, latest);
  const { progress } = current ?? {};
  return {
    job,
    state: isRunning ? 'running' : job.state === 'off' ? 'off' : job.quarantine === undefined ? 'on' : 'quarantined',
    running: running === undefined ? undefined : { ...running, tally: progress?.tally ?? running.tally },
    progress:
      progress === undefined
        ? undefined
        : { phase: progress.phase, done: progress.tally.evaluated ?? 0, total: progress.total },
    last: isRunning ? previous : latest,
    next: isRunning ? undefined : due.at,
    whyNot:
      isRunning ||
      (latest !== undefined && !isUnfinished(latest) && due.at !== undefined && job.quarantine === undefined)
        ? ''
        : due.why,
    links: Object.fromEntries(links.map(({ type, count }) => [type, count])),
    waiting: work?.waiting ?? 0,
    failed: work?.failed ?? 0,
  };
}
