import { type Lease, releaseLease } from '#storage/lease.ts';
import type { Follower } from '../cycle/follower.ts';
import { type CycleRequest, openCycle } from '../cycle/open-cycle.ts';
import { runCycle } from '../cycle/run-cycle.ts';
import type { EngineDeps, Rate } from '../deps.ts';
import { runCheck } from '../drift/run-check.ts';
import { createLimiter, type Limiter } from '../execute/limiter.ts';
import type { Progress } from '../execute/progress.ts';
import { leaseTime, type Run } from '../execute/run.ts';
import { type Cycle, scheduledKinds } from '../model/cycle.ts';
import { isPaused, type Job, type Schedule } from '../model/job.ts';
import type { Plan } from '../model/plan.ts';
import { applyPlan } from '../plan/apply.ts';
import { simulate } from '../plan/simulate.ts';
import { cycleByNumber, latestCycleOf } from '../queries/cycles.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { openPlan } from '../queries/plans.ts';
import { dueCheck } from './due-check.ts';
import { handOverTime, heedDemands, lastOnDemand, lookEvery } from './elsewhere.ts';
import { hasChanges } from './has-changes.ts';
import { JobLease } from './job-lease.ts';
import { nextDue } from './next-due.ts';
import { type Order, Orders } from './orders.ts';

/** What runs now, for the status. */
export interface Current {
  readonly cycle: Cycle;
  readonly progress: Progress | undefined;
}

/** Without anything due, how long until the job is looked at again (ms): another process may have changed it. */
const idle = 60_000;

/** Runs the cycles of one job, one at a time, while it holds the job's lease. Lives from `start` to `close`. */
export class Runner {
  readonly #deps: EngineDeps;
  readonly #tenant: number;
  readonly #job: number;
  readonly #lease: JobLease;
  readonly #closing = new AbortController();
  readonly #orders = new Orders();
  #nudge = new AbortController();
  #stopping = new AbortController();
  #current: Current | undefined;
  #loop: Promise<void> | undefined;
  #listeners: (() => void)[] = [];
  #trigger: Schedule['trigger'] = 'interval';
  #limiter: Limiter | undefined;
  #follower: Follower | undefined;

  constructor(deps: EngineDeps, tenant: number, job: number) {
    this.#deps = deps;
    this.#tenant = tenant;
    this.#job = job;
    this.#lease = new JobLease(deps, { tenant, job });
  }

  get current(): Current | undefined {
    return this.#current;
  }

  start(): void {
    this.#loop ??= this.#run();
  }

  /** Looks at the job now instead of when it thought to; a cycle that runs looks at its work. */
  wake(): void {
    this.#follower?.look();
    this.#nudge.abort();
  }

  /** The feed moved: a cycle that runs follows it, and a job that acts on change looks at once. */
  feedMoved(): void {
    this.#follower?.feedMoved();
    if (this.#trigger === 'change' && this.#current === undefined) this.#nudge.abort();
  }

  /** Ends the running cycle after what is under way at the target; it goes on from there when it is started again. */
  stopCycle(): void {
    this.#orders.dropAside();
    this.#stopping.abort();
    this.#tellSettled();
    this.wake();
  }

  /**
   * Orders a cycle now, whether the job is on or off; resolves with its number once it is open. One on demand goes before the
   * cycle that runs, which goes on where it was.
   */
  order(request: CycleRequest): Promise<number> {
    const opened = this.#orders.add(request);
    this.#makeWay();
    this.start();
    this.wake();
    return opened;
  }

  #makeWay(): void {
    const running = this.#current?.cycle;
    if (running === undefined || running.kind === 'on-demand') return;
    if (!this.#orders.isDemanded) return;
    // A plan says itself that it is not at its end.
    if (running.kind !== 'simulation' && running.kind !== 'apply') this.#orders.putAside(running);
    this.#stopping.abort();
  }

  /** Resolves when no cycle runs here any more, at once when none does. */
  async settled(cycle: number): Promise<void> {
    while (this.#current?.cycle.cycle === cycle || this.#orders.aside === cycle) {
      await new Promise<void>((resolve) => this.#listeners.push(resolve));
    }
  }

  /** Resolves as soon as whatever runs, or runs next, has ended. */
  ended(): Promise<void> {
    return new Promise<void>((resolve) => this.#listeners.push(resolve));
  }

  async close(): Promise<void> {
    this.#closing.abort();
    this.stopCycle();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      const nudge = new AbortController();
      this.#nudge = nudge;
      const wait = await this.#turn().catch((error: unknown) => {
        this.#deps.log.error('A job could not be run.', { job: this.#job, error: String(error) });
        return idle;
      });
      if (wait > 0 && !this.#orders.areWaiting && this.#orders.aside === undefined && !this.#closing.signal.aborted) {
        await this.#deps.clock.wait(Math.min(wait, idle), nudge.signal);
      }
    }
    this.#orders.failAll(new Error('The engine is closing.'));
  }

  /** One look at the job: a cycle if one is ordered or due. Answers how long to wait until the next look (ms). */
  async #turn(): Promise<number> {
    const { storage, clock } = this.#deps;
    const order = this.#orders.next();
    let request: CycleRequest = order ?? { actor: 'schedule' };
    const [job] = await storage.read(jobByNumber(this.#tenant, this.#job));
    if (job === undefined) {
      order?.failed(new Error(`There is no job ${this.#job}.`));
      return idle;
    }
    this.#trigger = job.schedule.trigger;
    if (order === undefined) {
      const [plan] = await storage.read(openPlan(this.#tenant, this.#job));
      if (plan !== undefined) return await this.#takeUp(job, plan);
      const [latest] = await storage.read(latestCycleOf(this.#tenant, this.#job, scheduledKinds));
      const now = clock.now();
      const due = nextDue(job, latest, now);
      if (due.at === undefined) return await this.#lookForDrift(job, idle);
      if (due.at > now) {
        if (!(await hasChanges(storage, job, now))) return await this.#lookForDrift(job, due.at - now);
        request = { kind: 'on-change', actor: 'change' };
      }
    }
    const lease = await this.#lease.take();
    if (lease === undefined) {
      if (order?.kind === 'on-demand') return await this.#handOver(order);
      if (order?.resumes !== undefined && (await this.#isStopped(order.resumes))) {
        // Who demanded something at another process may look for the lease just between two cycles of this one.
        await clock.wait(lookEvery, this.#closing.signal);
        return 0;
      }
      order?.failed(new Error('Another process is running this job.'));
      this.#tellSettled();
      return leaseTime / 3;
    }
    // The job may have been changed, switched off or paused while we waited for the lease.
    const [current = job] = await storage.read(jobByNumber(this.#tenant, this.#job));
    if (order === undefined && (current.state === 'off' || isPaused(current, clock.now()))) {
      await releaseLease(storage, lease);
      return 0;
    }
    if (order?.resumes !== undefined && !(await this.#isStopped(order.resumes))) {
      order.failed(new Error('It went on in another process.'));
      await releaseLease(storage, lease);
      this.#tellSettled();
      return 0;
    }
    await this.#cycle(current, lease, request, order);
    return 0;
  }

  /** Whether a cycle that was put aside still waits where it was. */
  async #isStopped(cycle: number): Promise<boolean> {
    const [row] = await this.#deps.storage.read(cycleByNumber(this.#tenant, this.#job, cycle));
    return row?.state === 'stopped';
  }

  /** A plan that is to be computed or applied: it goes before what is due, whether the job is on or off. */
  async #takeUp(job: Job, plan: Plan): Promise<number> {
    const lease = await this.#lease.take();
    if (lease === undefined) return leaseTime / 3;
    await this.#holding(lease, undefined, async (signal) => {
      const limiterOf = (rate: Rate): Limiter => this.#limiterOf(rate, job);
      if (plan.state === 'simulating') {
        const observe = (cycle: Cycle, run?: Run): void => {
          this.#current = { cycle, progress: run?.progress };
        };
        await simulate(this.#deps, job, lease, plan, { signal, limiterOf, observe });
        return;
      }
      const guide = {
        signal,
        limiterOf,
        observe: (run: Run) => {
          this.#current = { cycle: run.cycle, progress: run.progress };
        },
      };
      await applyPlan(this.#deps, job, lease, plan, guide, (cycle) => {
        this.#current = { cycle, progress: undefined };
        this.#makeWay();
      });
    });
    return 0;
  }

  /** With nothing else to do, a drift check goes on until there is; answers how long to wait (ms). */
  async #lookForDrift(job: Job, wait: number): Promise<number> {
    const due = await dueCheck(this.#deps, job);
    if (due.check === undefined) return Math.min(wait, due.wait);
    const lease = await this.#lease.take();
    if (lease === undefined) return leaseTime / 3;
    const until = this.#deps.clock.now() + wait;
    const nudge = this.#nudge.signal;
    await this.#holding(lease, undefined, async (signal) => {
      const guide = {
        signal: AbortSignal.any([signal, nudge]),
        limiterOf: (rate: Rate) => this.#limiterOf(rate, job),
        until: job.state === 'off' ? Number.MAX_SAFE_INTEGER : until,
      };
      const [current = job] = await this.#deps.storage.read(jobByNumber(this.#tenant, this.#job));
      const yields = this.#orders.areWaiting || isPaused(current, this.#deps.clock.now());
      if (!yields) await runCheck(this.#deps, current, lease, due.check, guide);
    });
    return 0;
  }

  /** The process that has the job finds in work what is demanded; until it has taken that up, or gives the job back, the order stays. */
  async #handOver(order: Order): Promise<number> {
    const { clock } = this.#deps;
    const place = { tenant: this.#tenant, job: this.#job };
    const latest = await lastOnDemand(this.#deps, place);
    const { handed = { until: clock.now() + handOverTime, after: latest } } = order;
    if (latest > handed.after) order.opened(latest);
    else if (clock.now() >= handed.until) order.failed(new Error('Another process runs this job and is not free.'));
    else {
      this.#orders.putBack({ ...order, handed });
      await clock.wait(lookEvery, this.#closing.signal);
    }
    return 0;
  }

  #cycle(job: Job, lease: Lease, request: CycleRequest, order: Order | undefined): Promise<void> {
    return this.#holding(lease, order, async (signal) => {
      const cycle = await openCycle(this.#deps, job, lease, request);
      this.#current = { cycle, progress: undefined };
      order?.opened(cycle.cycle);
      this.#makeWay();
      const ended = await runCycle(this.#deps, job, lease, cycle, {
        signal,
        limiterOf: (rate) => this.#limiterOf(rate, job),
        observe: (run, follower) => {
          this.#current = { cycle, progress: run.progress };
          this.#follower = follower;
        },
      });
      if (ended.state !== 'stopped' && this.#orders.aside === cycle.cycle) this.#orders.dropAside();
    });
  }

  /** Works under the lease, renews it meanwhile, and gives it back whatever happens. */
  async #holding(lease: Lease, order: Order | undefined, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const over = new AbortController();
    const kept = Promise.all([this.#lease.keep(lease, over.signal), this.#heed(over.signal)]);
    this.#stopping = new AbortController();
    try {
      await work(AbortSignal.any([this.#stopping.signal, this.#closing.signal]));
    } catch (error) {
      order?.failed(error);
      throw error;
    } finally {
      over.abort();
      await kept;
      await releaseLease(this.#deps.storage, lease).catch(() => undefined);
      this.#current = undefined;
      this.#follower = undefined;
      this.#tellSettled();
    }
  }

  #tellSettled(): void {
    for (const listener of this.#listeners.splice(0)) listener();
  }

  /** One limiter as long as the job runs here: its pauses and its second hold across cycles. */
  #limiterOf(rate: Rate, { silentUntil }: Job): Limiter {
    this.#limiter ??= createLimiter(this.#deps.clock, rate);
    this.#limiter.setRate(rate);
    this.#limiter.pauseUntil(silentUntil);
    return this.#limiter;
  }

  /** What is demanded at another process is ordered here. */
  #heed(over: AbortSignal): Promise<void> {
    const isAsked = () => this.#current?.cycle.kind === 'on-demand' || this.#orders.isDemanded;
    const order = () => void this.order({ kind: 'on-demand', actor: 'administrator' }).catch(() => undefined);
    return heedDemands(this.#deps, { tenant: this.#tenant, job: this.#job }, over, isAsked, order);
  }
}
