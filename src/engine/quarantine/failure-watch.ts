import type { FailureLimits } from '../model/job.ts';
import { reactionTo } from '../model/reaction.ts';

/** Tries that a job in quarantine has before it goes back there. */
const trials = 5;

/**
 * Counts how the objects of one run end. A job in quarantine is on trial: the first object that goes through ends the trial, a handful
 * that fails in a row sends it back.
 */
export class FailureWatch {
  readonly #limits: FailureLimits;
  #trial: boolean;
  #failed = 0;
  #done = 0;

  constructor(limits: FailureLimits, onTrial: boolean) {
    this.#limits = limits;
    this.#trial = onTrial;
  }

  succeeded(): void {
    this.#done += 1;
    this.#trial = false;
  }

  /** `again`: it had failed before this run, and says nothing new. Answers why the job is to stop; undefined: it goes on. */
  failed(code: string, again: boolean): string | undefined {
    if (reactionTo(code).job !== 'ratio') return undefined;
    if (again && !this.#trial) return undefined;
    this.#failed += 1;
    if (this.#trial) return this.#failed >= trials ? this.#line() : undefined;
    const { failures, percent } = this.#limits;
    const share = (100 * this.#failed) / (this.#failed + this.#done);
    return this.#failed >= failures && share >= percent ? this.#line() : undefined;
  }

  #line(): string {
    return `${this.#failed} of ${this.#failed + this.#done} objects failed.`;
  }
}
