import { type Cycle, isFull, type Phase, phases } from '../model/cycle.ts';
import { addTally, type Tally } from '../model/outcome.ts';

/** How far one phase is: objects looked at, groups whose members were, removals carried out. */
export interface PhaseProgress {
  readonly phase: Phase;
  readonly done: number;
  /** Undefined while nobody counted. */
  readonly total: number | undefined;
}

/** How far a running cycle is. Lives as long as the cycle runs in this process; what must last is committed with each step. */
export class Progress {
  checkpoint: number;
  readonly #steps = new Map<Phase, { done: number; total: number | undefined }>();
  #phase: Phase;
  #tally: Tally;

  constructor(cycle: Cycle) {
    this.#phase = cycle.phase;
    this.checkpoint = cycle.checkpoint;
    this.#tally = cycle.tally;
    const all = isFull(cycle) ? phases.slice(phases.indexOf(cycle.phase)) : [cycle.phase];
    for (const phase of all) if (phase !== 'done') this.#steps.set(phase, { done: 0, total: undefined });
  }

  get phase(): Phase {
    return this.#phase;
  }

  get tally(): Tally {
    return this.#tally;
  }

  /** The phases that this run has to go through, in running order; those that are over have done what they had to. */
  get phases(): readonly PhaseProgress[] {
    return [...this.#steps].map(([phase, { done, total }]) => ({ phase, done, total }));
  }

  /** How many candidates a full cycle has; undefined while nobody counted. */
  get total(): number | undefined {
    const [users, groups] = [this.#steps.get('users'), this.#steps.get('groups')];
    return users?.total === undefined || groups?.total === undefined ? undefined : users.total + groups.total;
  }

  /** The next phase begins: the one before has come to its end, however many there were. */
  enter(phase: Phase): void {
    const before = this.#steps.get(this.#phase);
    if (before !== undefined) before.total = before.done;
    this.#phase = phase;
    this.checkpoint = 0;
  }

  /** So many are to be done in a phase that is not over yet. */
  expect(phase: Phase, total: number): void {
    const step = this.#steps.get(phase);
    if (step !== undefined && phases.indexOf(phase) >= phases.indexOf(this.#phase)) step.total = total;
  }

  /** So many more are done in this phase. */
  step(count: number): void {
    const step = this.#steps.get(this.#phase);
    if (step !== undefined) step.done += count;
  }

  count(counts: Tally): void {
    this.#tally = addTally(this.#tally, counts);
  }

  uncount(counts: Tally): void {
    this.#tally = addTally(this.#tally, Object.fromEntries(Object.entries(counts).map(([name, by]) => [name, -by])));
  }
}
