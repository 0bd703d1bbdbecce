import type { Tally } from './outcome.ts';

export type CycleKind = 'initial' | 'incremental';

/** In running order. An incremental cycle has only `work`; a full one ends with it. */
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
}

/** True for a cycle that goes on where it was. */
export function isUnfinished(cycle: Cycle): boolean {
  return cycle.state === 'running' || cycle.state === 'stopped' || cycle.state === 'interrupted';
}
