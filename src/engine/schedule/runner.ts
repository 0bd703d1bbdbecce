import { type Lease, releaseLease, renewLease, takeLease } from '#storage/lease.ts';
import type { Commit } from '#storage/port.ts';
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
import { latestCycleOf } from '../queries/cycles.ts';
import { feedEnds } from '../queries/feed.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { openPlan } from '../queries/plans.ts';
import { workAtOnce } from '../queries/work.ts';
import { dueCheck } from './due-check.ts';
import { handOverTime, heedDemands, lastOnDemand, lookEvery } from './elsewhere.ts';
import { nextDue } from './next-due.ts';

/** What runs now, for the status. */
export interface Current {
  readonly cycle: Cycle;
  readonly progress: Progress | undefined;
}

interface Ordered extends CycleRequest {
  readonly opened: (cycle: number) => void;
  readonly failed: (error: unknown) => void;
  /** Another process has the job: until when it may take the order up (ms), and the last cycle on demand before. */
  readonly handed?: { readonly until: number; readonly after: number };
}

/** Without anything due, how long until the job is looked at again (ms): another process may have changed it. */
const idle = 60_000;

/** Runs the cycles of one job, one at a time, while it holds the job's lease. Lives from `start` to `close`. */
export class Runner {
  readonly #deps: EngineDeps;
  readonly #tenant: number;
  readonly #job: number;
  readonly #closing = new AbortController();
  readonly #orders: Ordered[] = [];
  #nudge = new AbortController();
  #stopping = new AbortController();
  #current: Current | undefined;
  #loop: Promise<void> | undefined;
  #listeners: (() => void)[] = [];
  /** A cycle that was stopped to let one on demand go first, and goes on after it. */
  #aside: Cycle | undefined;
  #asked = false;
  #trigger: Schedule['trigger'] = 'interval';
  #limiter: Limiter | undefined;
  #follower: Follower | undefined;

  constructor(deps: EngineDeps, tenant: number, job: number) {
    this.#deps = deps;
    this.#tenant = tenant;
    this.#job = job;
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
    this.#aside = undefined;
    this.#stopping.abort();
    this.#tellSettled();
    this.wake();
  }

  /**
   * Orders a cycle now, whether the job is on or off; resolves with its number once it is open. One on demand goes before the
   * cycle that runs, which goes on where it was.
   */
  order(request: CycleRequest): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#orders.push({ ...request, opened: resolve, failed: reject });
    this.#makeWay();
    this.start();
    this.wake();
    return promise;
  }

  #makeWay(): void {
    const running = this.#current?.cycle;
    if (running === undefined || running.kind === 'on-demand') return;
    if (!this.#orders.some(({ kind }) => kind === 'on-demand')) return;
    // A plan says itself that it is not at its end.
    if (running.kind !== 'simulation' && running.kind !== 'apply') this.#aside = running;
    this.#stopping.abort();
  }

  /** Resolves when no cycle runs here any more, at once when none does. */
  async settled(cycle: number): Promise<void> {
    while (this.#current?.cycle.cycle === cycle || this.#aside?.cycle === cycle) {
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
      if (wait > 0 && this.#orders.length === 0 && this.#aside === undefined && !this.#closing.signal.aborted) {
        await this.#deps.clock.wait(Math.min(wait, idle), nudge.signal);
      }
    }
    for (const order of this.#orders.splice(0)) order.failed(new Error('The engine is closing.'));
  }

  /** On demand first, then what was put aside for it, then the others as they came. */
  #nextOrder(): Ordered | undefined {
    const first = this.#orders.findIndex(({ kind }) => kind === 'on-demand');
    if (first >= 0) return this.#orders.splice(first, 1)[0];
    const aside = this.#aside;
    if (aside === undefined) return this.#orders.shift();
    const over = (): void => {
      this.#aside = undefined;
    };
    return { kind: aside.kind, actor: aside.actor, opened: over, failed: over };
  }

  /** One look at the job: a cycle if one is ordered or due. Answers how long to wait until the next look (ms). */
  async #turn(): Promise<number> {
    const { storage, clock } = this.#deps;
    const order = this.#nextOrder();
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
        if (!(await this.#changed(job, now))) return await this.#lookForDrift(job, due.at - now);
        request = { kind: 'on-change', actor: 'change' };
      }
    }
    const lease = await this.#lease();
    if (lease === undefined) {
      if (order?.kind === 'on-demand') return await this.#handOver(order);
      order?.failed(new Error('Another process is running this job.'));
      return leaseTime / 3;
    }
    // The job may have been changed, switched off or paused while we waited for the lease.
    const [current = job] = await storage.read(jobByNumber(this.#tenant, this.#job));
    if (order === undefined && (current.state === 'off' || isPaused(current, clock.now()))) {
      await releaseLease(storage, lease);
      return 0;
    }
    await this.#cycle(current, lease, request, order);
    return 0;
  }

  /** A plan that is to be computed or applied: it goes before what is due, whether the job is on or off. */
  async #takeUp(job: Job, plan: Plan): Promise<number> {
    const lease = await this.#lease();
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
    const lease = await this.#lease();
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
      const yields = this.#orders.length > 0 || isPaused(current, this.#deps.clock.now());
      if (!yields) await runCheck(this.#deps, current, lease, due.check, guide);
    });
    return 0;
  }

  /** Whether a job that acts on change has changes to read, or to go on with. */
  async #changed(job: Job, now: number): Promise<boolean> {
    if (job.schedule.trigger !== 'change' || job.quarantine !== undefined) return false;
    if (isPaused(job, now) || job.silentUntil > now) return false;
    const { storage } = this.#deps;
    const [ends] = await storage.read(feedEnds(job.tenant));
    if (ends !== undefined && ends.seq > job.watermark) return true;
    return (await storage.read(workAtOnce(job.tenant, job.job))).length > 0;
  }

  /** The process that has the job finds in work what is demanded; until it has taken that up, or gives the job back, the order stays. */
  async #handOver(order: Ordered): Promise<number> {
    const { clock } = this.#deps;
    const place = { tenant: this.#tenant, job: this.#job };
    const latest = await lastOnDemand(this.#deps, place);
    const { handed = { until: clock.now() + handOverTime, after: latest } } = order;
    if (latest > handed.after) order.opened(latest);
    else if (clock.now() >= handed.until) order.failed(new Error('Another process runs this job and is not free.'));
    else {
      this.#orders.unshift({ ...order, handed });
      await clock.wait(lookEvery, this.#closing.signal);
    }
    return 0;
  }

  async #lease(): Promise<Lease | undefined> {
    const { storage, clock, random } = this.#deps;
    // A SQLite store belongs to one process: a lease that stands when we first ask is of one that is dead.
    if (storage.dialect === 'sqlite' && !this.#asked) await storage.commit(this.#freed());
    this.#asked = true;
    const request = { tenant: this.#tenant, name: `job:${this.#job}`, owner: random.uuid() };
    const answer = await takeLease(storage, { ...request, ttl: leaseTime, now: clock.now() });
    return 'lease' in answer ? answer.lease : undefined;
  }

  #freed(): Commit {
    const write = {
      sql: 'update lease set until = 0 where tenant = ? and name = ?',
      parameters: [this.#tenant, `job:${this.#job}`],
    };
    return { tenant: this.#tenant, writes: [write] };
  }

  #cycle(job: Job, lease: Lease, request: CycleRequest, order: Ordered | undefined): Promise<void> {
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
      if (ended.state !== 'stopped' && this.#aside?.cycle === cycle.cycle) this.#aside = undefined;
    });
  }

  /** Works under the lease, renews it meanwhile, and gives it back whatever happens. */
  async #holding(
    lease: Lease,
    order: Ordered | undefined,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> {
    const over = new AbortController();
    const kept = Promise.all([this.#keep(lease, over.signal), this.#heed(over.signal)]);
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
    const isAsked = () =>
      this.#current?.cycle.kind === 'on-demand' || this.#orders.some(({ kind }) => kind === 'on-demand');
    const order = () => void this.order({ kind: 'on-demand', actor: 'administrator' }).catch(() => undefined);
    return heedDemands(this.#deps, { tenant: this.#tenant, job: this.#job }, over, isAsked, order);
  }

  /** Renews the lease while the target makes everybody wait and nothing is committed. */
  async #keep(lease: Lease, over: AbortSignal): Promise<void> {
    const { storage, clock } = this.#deps;
    while (await clock.wait(leaseTime / 3, over)) {
      if (over.aborted) return;
      await renewLease(storage, lease, clock.now() + leaseTime).catch(() => undefined);
    }
  }
}
