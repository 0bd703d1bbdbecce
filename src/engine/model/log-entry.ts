import type { Json, JsonObject } from '#scim/json.ts';
import type { ActionKind } from './action.ts';
import type { Grant } from './subject.ts';
import type { Exchange, ObjectType } from './target.ts';

export type StepName = 'import' | 'scope' | 'match' | 'map' | 'guard' | 'export';
export type Status = 'success' | 'failure' | 'skipped' | 'warning';

/** What kind of step each is, in the words of the logs that administrators know. */
export const stepTypes = {
  import: 'import',
  scope: 'scoping',
  match: 'matching',
  map: 'processing',
  guard: 'processing',
  export: 'export',
} as const satisfies Record<StepName, string>;

export interface Step {
  readonly name: StepName;
  readonly status: Status;
  readonly text: string;
  /** What the text says, one value each, for programs and filters. */
  readonly details?: StepDetails;
}

export type StepDetails = Readonly<Record<string, string | boolean>>;

export interface ModifiedProperty {
  readonly path: string;
  readonly before: Json;
  readonly after: Json;
}

/** What an evaluation was decided on, as far as a later explanation needs it. */
export interface LogGround {
  /** Source attributes that mapping and scope read, where they had a value; `[Redact]` where nobody may see it. */
  readonly values: JsonObject;
  /** Attributes whose value is too long to be kept. */
  readonly long: readonly string[];
  readonly grants: readonly Grant[];
  /** Verdicts of the clauses of the scoping filters, in their order. */
  readonly holds: readonly boolean[];
  /** Number of the change in the feed that asked for it, as far as is known. */
  readonly change?: number;
}

/** One evaluation of one object that acted, skipped or failed. */
export interface LogEntry {
  /** Its identifier (UUIDv7), where something else refers to it; absent: whoever writes it gives it one. */
  readonly entry?: string;
  readonly source: number;
  readonly type: ObjectType;
  readonly identity: string;
  readonly target: string | undefined;
  readonly action: ActionKind;
  readonly status: Status;
  readonly code: string | undefined;
  readonly message: string;
  /** What to do about it; empty when nothing is to be done. */
  readonly advice: string;
  readonly situation: string;
  readonly steps: readonly Step[];
  readonly modified: readonly ModifiedProperty[];
  readonly exchanges: readonly Exchange[];
  /** Of what was decided about the object itself; a membership has none. */
  readonly ground?: LogGround;
}
