/** One request of a SCIM client as it is kept: who asked for what, what it was forgiven, why it was refused. No value of an attribute is in it. */
export interface RequestTrace {
  /** UUIDv7: its time and its order. */
  readonly entry: string;
  readonly status: number;
  /** Milliseconds. */
  readonly took: number;
  readonly method: string;
  /** Behind the SCIM base URL, with the query. */
  readonly path: string;
  /** Id of the credential that let it in. */
  readonly credential: string | null;
  /** What the client calls itself. */
  readonly client: string;
  readonly habits: readonly string[];
  /** Of a bulk request: in which of its operations, counted from 1, habits fired; the first 20 of each. */
  readonly habitOperations: readonly HabitPlace[];
  /** The refusal's scimType, or why the credential was not accepted. */
  readonly code: string | null;
  readonly problem: string | null;
  /** The body's shape. */
  readonly excerpt: string | null;
}

export interface HabitPlace {
  readonly habit: string;
  readonly operations: readonly number[];
}

/** Whether there is something to be told: it was refused, or forgiven a habit. */
export function isNotable({ status, habits }: Pick<RequestTrace, 'status' | 'habits'>): boolean {
  return status >= 400 || habits.length > 0;
}
