import type { Json } from '#scim/json.ts';
import type { ActionKind } from './action.ts';
import type { Exchange, ObjectType } from './target.ts';

export type StepName = 'import' | 'scope' | 'match' | 'map' | 'guard' | 'export';
export type Status = 'success' | 'failure' | 'skipped' | 'warning';

export interface Step {
  readonly name: StepName;
  readonly status: Status;
  readonly text: string;
}

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
