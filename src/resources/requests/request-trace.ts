/** One request of a SCIM client as it is kept: who asked for what, what it was forgiven, why it was refused. No value of an attribute is in it. */
export interface RequestTrace {
  /** UUIDv7: its time and its order. */
  readonly entry: string;
  /** The id under which the logs of both sides have it; '' of requests from before it was kept. */
  readonly asked: string;
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
  readonly method: string;
  /** Behind the SCIM base URL, with the query. */
  readonly path: string;
  /** Id of the resource that it was about: asked for by its id, made, or found alone by a filter. */
  readonly object: string | null;
  /** Id of the credential that let it in. */
  readonly credential: string | null;
  /** What the client calls itself. */
  readonly client: string;
  /** In order; of requests that went through without a word only those that took a millisecond, and the last. */
  readonly steps: readonly StepTime[];
  readonly habits: readonly string[];
  /** Of a bulk request: in which of its operations, counted from 1, habits fired; the first 20 of each. */
  readonly habitOperations: readonly HabitPlace[];
  /** What it changed. */
  readonly changes: readonly ChangedKind[];
  /** The refusal's scimType, or why the credential was not accepted. */
  readonly code: string | null;
  readonly problem: string | null;
  /** Of a bulk request: operations that were refused; the first 20. */
  readonly refusals: readonly RefusedOperation[];
  /** The body's shape. */
  readonly excerpt: string | null;
}

export interface StepTime {
  readonly step: string;
  /** Milliseconds. */
  readonly took: number;
}

export interface HabitPlace {
  readonly habit: string;
  readonly operations: readonly number[];
}

/** Changes of one kind of the feed: `updated`, `member-added` … */
export interface ChangedKind {
  readonly kind: string;
  readonly count: number;
  /** Names of attributes. */
  readonly paths: readonly string[];
}

export interface RefusedOperation {
  /** Counted from 1. */
  readonly operation: number;
  readonly method: string;
  readonly status: number;
  readonly code: string | null;
  readonly problem: string | null;
}

type Outcome = Pick<RequestTrace, 'status' | 'habits' | 'refusals'>;

/** Whether something was refused: the request, or an operation of a bulk request. */
export function isRefused({ status, refusals }: Pick<Outcome, 'status' | 'refusals'>): boolean {
  return status >= 400 || refusals.length > 0;
}

/** Whether there is something to be told: it was refused, or forgiven a habit. */
export function isNotable(outcome: Outcome): boolean {
  return isRefused(outcome) || outcome.habits.length > 0;
}
