import type { Cycle, Phase } from '../model/cycle.ts';
import { addTally, type Tally } from '../model/outcome.ts';

/** How far a running cycle is. Lives as long as the cycle runs in this process; what must last is committed with each step. */
export class Progress {
  phase: Phase;
  checkpoint: number;
  /** How many candidates a full cycle has; undefined while nobody counted. */
  total: number | undefined;
  #tally: Tally;

  constructor(cycle: Cycle) {
    this.phase = cycle.phase;
    this.checkpoint = cycle.checkpoint;
    this.total = undefined;
    this.#tally = cycle.tally;
  }

  get tally(): Tally {
    return this.#tally;
  }

  count(counts: Tally): void {
    this.#tally = addTally(this.#tally, counts);
  }

  uncount(counts: Tally): void {
    this.#tally = addTally(this.#tally, Object.fromEntries(Object.entries(counts).map(([name, by]) => [name, -by])));
  }
}
