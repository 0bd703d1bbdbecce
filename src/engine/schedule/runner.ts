import { type Lease, releaseLease, renewLease, takeLease } from '#storage/lease.ts';
import type { Commit } from '#storage/port.ts';
import { type CycleRequest, openCycle } from '../cycle/open-cycle.ts';
import { runCycle } from '../cycle/run-cycle.ts';
import type { EngineDeps } from '../deps.ts';
import type { Progress } from '../execute/progress.ts';
import { leaseTime } from '../execute/run.ts';
import type { Cycle } from '../model/cycle.ts';
import type { Job, Schedule } from '../model/job.ts';
import { latestRegularCycle } from '../queries/cycles.ts';
import { feedEnds } from '../queries/feed.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { nextDue } from './next-due.ts';

/** What runs now, for the status. */
export interface Current {
  readonly cycle: Cycle;
  readonly progress: Progress | undefined;
}

interface Ordered extends CycleRequest {
  readonly opened: (cycle: number) => void;
  readonly failed: (error: unknown) => void;
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

  /** Looks at the job now instead of when it thought to. */
  wake(): void {
    this.#nudge.abort();
  }

  /** The feed moved: a job that acts on change looks at once. */
  feedMoved(): void {
    if (this.#trigger === 'change' && this.#current === undefined) this.wake();
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
    this.#aside = running;
    this.#stopping.abort();
  }

  /** Resolves when no cycle runs here any more, at once when none does. */
  async settled(cycle: number): Promise<void> {
    while (this.#current?.cycle.cycle === cycle || this.#aside?.cycle === cycle) {
      await new Promise<void>((resolve) => this.#listeners.push(resolve));
    }
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
    const [job] = await storage.read(jobByNumber(this.#tenant, this.#job));
    if (job === undefined) {
      order?.failed(new Error(`There is no job ${this.#job}.`));
      return idle;
    }
    this.#trigger = job.schedule.trigger;
    if (order === undefined) {
      const [latest] = await storage.read(latestRegularCycle(this.#tenant, this.#job));
      const due = nextDue(job, latest);
      if (due.at === undefined) return idle;
      if (due.at > clock.now() && !(await this.#changed(job))) return due.at - clock.now();
    }
    const lease = await this.#lease();
    if (lease === undefined) {
      order?.failed(new Error('Another process is running this job.'));
      return leaseTime / 3;
    }
    // The job may have been changed while we waited for the lease.
    const [current] = await storage.read(jobByNumber(this.#tenant, this.#job));
    await this.#cycle(current ?? job, lease, order);
    return 0;
  }

  /** Whether a job that acts on change has changes to read. */
  async #changed(job: Job): Promise<boolean> {
    if (job.schedule.trigger !== 'change' || job.quarantine !== undefined) return false;
    const [ends] = await this.#deps.storage.read(feedEnds(job.tenant));
    return ends !== undefined && ends.seq > job.watermark;
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

  async #cycle(job: Job, lease: Lease, order: Ordered | undefined): Promise<void> {
    const over = new AbortController();
    const kept = this.#keep(lease, over.signal);
    this.#stopping = new AbortController();
    try {
      const cycle = await openCycle(this.#deps, job, lease, order ?? { actor: 'schedule' });
      this.#current = { cycle, progress: undefined };
      order?.opened(cycle.cycle);
      this.#makeWay();
      const signal = AbortSignal.any([this.#stopping.signal, this.#closing.signal]);
      const ended = await runCycle(this.#deps, job, lease, cycle, signal, (run) => {
        this.#current = { cycle, progress: run.progress };
      });
      if (ended.state !== 'stopped' && this.#aside?.cycle === cycle.cycle) this.#aside = undefined;
    } catch (error) {
      order?.failed(error);
      throw error;
    } finally {
      over.abort();
      await kept;
      await releaseLease(this.#deps.storage, lease).catch(() => undefined);
      this.#current = undefined;
      this.#tellSettled();
    }
  }

  #tellSettled(): void {
    for (const listener of this.#listeners.splice(0)) listener();
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
