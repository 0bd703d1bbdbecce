import type { ModifiedProperty, Step } from './log-entry.ts';
import type { ObjectType } from './target.ts';

/**
 * `simulating`: being computed; `ready`: to be looked at; `approved`; `applying`; `applied`: every row has its outcome; `stopped`: applied
 * in part, and goes on when it is applied again; `outdated`: a newer one took its place; `discarded`; `failed`: could not be computed.
 */
export type PlanState =
  | 'simulating'
  | 'ready'
  | 'approved'
  | 'applying'
  | 'applied'
  | 'stopped'
  | 'outdated'
  | 'discarded'
  | 'failed';

/**
 * What a row would do. `link`: an account that was found is tied to its object; `reference`: a manager is written; `settle`: only Rollcall's
 * own link changes; `skip` and `fail`: nothing is done, and why.
 */
export const plannedActions = [
  'create',
  'link',
  'update',
  'restore',
  'disable',
  'delete',
  'reference',
  'add-member',
  'remove-member',
  'settle',
  'skip',
  'fail',
] as const;
export type PlannedAction = (typeof plannedActions)[number];

/** `planned`: waits; `done`, `failed`, `refused`: what became of it; `told`: nothing was to be done. */
export const rowStates = ['planned', 'done', 'failed', 'refused', 'told'] as const;
export type RowState = (typeof rowStates)[number];

/** What of an object a row is about: the object itself, its references, or one membership of a group. */
export type PlannedPart = 'object' | 'reference' | 'member';

/** What a row was decided on: when it is otherwise by the time it is applied, the row is refused. */
export interface Ground {
  /** What exactly is to be done, shortened: action, attributes, values before and after. */
  readonly act: string;
  /** The reason of the scope's verdict. */
  readonly scope?: string;
  /** The target object that the object was linked to; absent: none, or one that the plan itself makes. */
  readonly target?: string;
  /** That target object was gone. */
  readonly missing?: true;
  /** What the target showed of the attributes that are to be changed, shortened; absent: it was not looked at. */
  readonly seen?: string;
}

export interface PlanRow {
  readonly row: number;
  readonly part: PlannedPart;
  readonly source: number;
  /** 0: the object itself. */
  readonly member: number;
  readonly type: ObjectType;
  readonly identity: string;
  /** Who would be added or taken out. */
  readonly other: string | undefined;
  readonly action: PlannedAction;
  readonly state: RowState;
  readonly code: string | undefined;
  readonly message: string;
  /** Redacted mappings show `[Redact]`. */
  readonly changes: readonly ModifiedProperty[];
  /** Why, in the words of the provisioning log. */
  readonly steps: readonly Step[];
  readonly ground: Ground;
  /** What came of it when it was applied: how its ground moved, or what the target said. */
  readonly outcome: string | undefined;
}

/** Rows by action, then by state. */
export type PlanTotals = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The stored result of a simulation. Times are milliseconds. */
export interface Plan {
  readonly plan: number;
  readonly state: PlanState;
  readonly configuration: number;
  readonly actor: string;
  readonly started: number;
  readonly ended: number | undefined;
  /** The guard's line: what would be taken away, and what may be. */
  readonly guard: string | undefined;
  /** False: the guard would hold the removals; the approval lets them go. */
  readonly passed: boolean;
  readonly totals: PlanTotals;
  /** Why it could not be computed, or was not applied to its end. */
  readonly problem: string | undefined;
  readonly approver: string | undefined;
  readonly approved: number | undefined;
  /** The cycle that applied it. */
  readonly cycle: number | undefined;
}

/** How many rows a plan has of an action, in one of these states. */
export function rowsOf(totals: PlanTotals, action: PlannedAction, states: readonly RowState[] = rowStates): number {
  return states.reduce((sum, state) => sum + (totals[action]?.[state] ?? 0), 0);
}

/** True for what a plan would do; the others only tell why nothing is done. */
export function isDoing(action: PlannedAction): boolean {
  return action !== 'skip' && action !== 'fail';
}

/** How many rows there are to be applied, or were. */
export function stepsOf(totals: PlanTotals): number {
  return plannedActions.filter(isDoing).reduce((sum, action) => sum + rowsOf(totals, action), 0);
}
