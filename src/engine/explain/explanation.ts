import type { Json } from '#scim/json.ts';
import type { MappingSource } from '../model/configuration.ts';
import type { Decision } from '../model/decision.ts';
import type { Subject } from '../model/subject.ts';
import type { ObjectType, TargetFailure } from '../model/target.ts';

/** A condition of the scope, and whether it holds. */
export interface ScopeClause {
  readonly text: string;
  readonly holds: boolean;
}

/** An object of the target, with the values of mapped attributes. */
export interface ShownObject {
  readonly id: string;
  /** It is linked to another object of the directory. */
  readonly claimed: boolean;
  readonly properties: readonly (readonly [string, Json])[];
}

/** What the target was asked, and what it found. */
export interface MatchQuestion {
  readonly path: string;
  readonly value: string;
  readonly found: readonly ShownObject[];
}

/** One mapping with what it gives. */
export interface MappedValue {
  readonly target: string;
  readonly source: MappingSource;
  readonly value: Json;
  /** What the target holds as far as is known; null: nothing, or unknown. */
  readonly before: Json;
  /** What it will hold. */
  readonly after: Json;
  readonly changed: boolean;
  /** Why it is not written, or what is special about it; empty when nothing is. */
  readonly note: string;
}

/** Everything that leads to what is done about one object, step by step; nothing was written to find it out. */
export interface Explanation {
  readonly subject: Subject;
  readonly name: string;
  readonly type: ObjectType;
  /** Source attributes with a value. */
  readonly properties: readonly (readonly [string, Json])[];
  readonly clauses: readonly ScopeClause[];
  readonly linked: ShownObject | undefined;
  readonly questions: readonly MatchQuestion[];
  readonly values: readonly MappedValue[];
  /** undefined: the target could not be asked. */
  readonly decision: Exclude<Decision, { readonly kind: 'ask' }> | undefined;
  readonly failure: TargetFailure | undefined;
}
