import type { Tally } from './outcome.ts';

/**
 * `on-change`: what changed between two cycles, at once; one such cycle takes in all of an hour. `on-demand`: only the objects that
 * were named, and nothing of the change feed. `simulation`: all phases of an initial one, and nothing is written but a plan; `apply`: the
 * rows of a plan.
 */
export type CycleKind = 'initial' | 'incremental' | 'on-change' | 'on-demand' | 'simulation' | 'apply';

/** In running order. Only an initial cycle has all of them and ends with `work`; the others have nothing else. */
export const phases = ['users', 'groups', 'references', 'memberships', 'leavers', 'removals', 'work', 'done'] as const;
export type Phase = (typeof phases)[number];

/**
 * `running`: under way, or cut off by a crash; `stopped`: by hand; `interrupted`: by the target. These resume where they were.
 * `finished`, `held` (removals wait for a person), `superseded` (another configuration came) do not.
 */
export type CycleState = 'running' | 'stopped' | 'interrupted' | 'finished' | 'held' | 'superseded';

/** One pass of a job. */
export interface Cycle {
  readonly cycle: number;
  readonly kind: CycleKind;
  readonly state: CycleState;
  readonly configuration: number;
  readonly phase: Phase;
  /** The last number of `phase` that is done. */
  readonly checkpoint: number;
  readonly tally: Tally;
  readonly guard: string | undefined;
  readonly actor: string;
  readonly started: number;
  readonly ended: number | undefined;
  /** Changes and work that were left when it ended; undefined: it runs, or nobody counted. */
  readonly waiting: number | undefined;
}

/** Cycles that come by themselves, one interval after the other. */
export const scheduledKinds: readonly CycleKind[] = Object.freeze(['initial', 'incremental']);

/** True for a cycle that goes on where it was. */
export function isUnfinished(cycle: Cycle): boolean {
  return cycle.state === 'running' || cycle.state === 'stopped' || cycle.state === 'interrupted';
}

/** True for a cycle that goes through all candidates. */
export function isFull({ kind }: Pick<Cycle, 'kind'>): boolean {
  return kind === 'initial' || kind === 'simulation';
}
