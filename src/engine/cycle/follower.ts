import { Halt } from '../execute/halt.ts';
import type { Run } from '../execute/run.ts';
import type { Urgency } from '../model/urgency.ts';
import { atOnce } from '../queries/work.ts';
import { catchUp, evaluateWork } from './evaluate-work.ts';

/**
 * Goes beside the phases of a cycle and works on what changes meanwhile: it reads the feed whenever that has moved; leavers go
 * before everything else at the target, other changes before the cycle's own pages. Lives as long as a run.
 */
export class Follower {
  readonly #run: Run;
  readonly #followed: readonly Urgency[];
  /** The tick at which nothing of an urgency was due. */
  readonly #idleAt = new Map<Urgency, number>();
  #tick = 0;
  #moved = true;
  #reading = false;
  #over = false;
  #rung = Promise.withResolvers<void>();
  #quiet = Promise.withResolvers<void>();

  constructor(run: Run) {
    this.#run = run;
    this.#followed = run.cycle.kind === 'on-demand' ? ['leaving', 'demanded'] : ['leaving', 'changed'];
  }

  /** Works until `end`. @throws Halt and what else ends a cycle */
  async work(): Promise<void> {
    const stop = (): void => this.end();
    this.#run.signal.addEventListener('abort', stop, { once: true });
    if (this.#run.signal.aborted) stop();
    try {
      const drains = this.#followed.map((urgency) => this.#drain({ ...this.#run, urgency }, urgency));
      await Promise.all([this.#read(), ...drains].map((one) => this.#orEnd(one)));
    } finally {
      this.#run.signal.removeEventListener('abort', stop);
    }
  }

  /** The feed has moved. */
  feedMoved(): void {
    this.#moved = true;
    this.look();
  }

  /** Somebody may have put something into work. */
  look(): void {
    this.#tick += 1;
    this.#rung.resolve();
    this.#rung = Promise.withResolvers();
  }

  /** Resolves when the feed is read and nothing that changed waits any more. @throws Halt when it was ended before */
  async drained(): Promise<void> {
    while (!this.#over && !this.#isIdle()) await this.#quiet.promise;
    if (this.#over) throw new Halt('stopped');
  }

  /** Lets what is under way end, and begins nothing new. */
  end(): void {
    this.#over = true;
    this.#quiet.resolve();
    this.look();
  }

  async #orEnd(work: Promise<void>): Promise<void> {
    try {
      await work;
    } catch (error) {
      this.end();
      throw error;
    }
  }

  #isIdle(): boolean {
    return (
      !this.#moved && !this.#reading && this.#followed.every((urgency) => this.#idleAt.get(urgency) === this.#tick)
    );
  }

  async #read(): Promise<void> {
    while (!this.#over) {
      if (!this.#moved) {
        await this.#rung.promise;
        continue;
      }
      this.#moved = false;
      this.#reading = true;
      await catchUp(this.#run);
      this.#reading = false;
      this.look();
    }
  }

  async #drain(run: Run, urgency: Urgency): Promise<void> {
    while (!this.#over) {
      const tick = this.#tick;
      const released = run.claims.released();
      const looked = await evaluateWork(run, urgency, atOnce);
      if (looked === 'some') this.look();
      else if (tick !== this.#tick) continue;
      else if (looked === 'in-hand') await Promise.race([released, this.#rung.promise]);
      else await this.#rest(urgency, tick);
    }
  }

  /** Waits until something may have come since `tick`. */
  async #rest(urgency: Urgency, tick: number): Promise<void> {
    this.#idleAt.set(urgency, tick);
    if (this.#over || tick !== this.#tick) return;
    this.#quiet.resolve();
    this.#quiet = Promise.withResolvers();
    await this.#rung.promise;
  }
}
