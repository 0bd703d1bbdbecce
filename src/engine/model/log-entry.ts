import type { Json } from '#scim/json.ts';
import type { ActionKind } from './action.ts';
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

/** One evaluation of one object that acted, skipped or failed. */
export interface LogEntry {
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
}
