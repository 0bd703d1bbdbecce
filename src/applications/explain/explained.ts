import type { ScopeClause } from '#engine/explain/explanation.ts';
import type { Standing } from '#engine/explain/say-now.ts';
import type { ReadValue } from '#engine/explain/value-rows.ts';
import type { Exchange } from '#engine/model/target.ts';
import type { ExplainedStep } from '#expressions/explain.ts';
import type { Json } from '#scim/json.ts';
import type { LogView, ShownStep } from '../jobs/log.ts';

/** An object of the directory as a reference to it is shown; `objectId` null: it was purged. */
export interface NamedObject {
  readonly objectId: string | null;
  readonly name: string;
}

/** An assignment that brings an object in. */
export interface ExplainedGrant {
  readonly role: string;
  readonly entitles: boolean;
  /** The assigned group that it comes through; null: assigned itself. */
  readonly group: NamedObject | null;
  /** Since when it has stood, and who made it; null: not kept. */
  readonly since: string | null;
  readonly by: string | null;
}

export interface ExplainedClause {
  readonly filter: string;
  readonly attribute: string;
  readonly operator: string;
  readonly value: string | null;
  /** What the attribute holds; null: nothing. */
  readonly seen: string | null;
  readonly holds: boolean;
}

export interface ExplainedScope {
  readonly inScope: boolean;
  readonly reason: string;
  readonly text: string;
  readonly conditions: readonly ScopeClause[];
  /** One filter is enough; within a filter every clause must hold. */
  readonly clauses: readonly ExplainedClause[];
}

export interface ExplainedAccount {
  readonly id: string;
  readonly origin: string;
  readonly state: string;
  /** When something was last written there or found. */
  readonly at: string;
}

export interface ShownAccount {
  readonly id: string;
  /** To whom it is linked, where that is somebody else. */
  readonly claimedBy: NamedObject | null;
  readonly properties: readonly { readonly name: string; readonly value: Json }[];
}

export interface ExplainedMatch {
  readonly text: string;
  /** The application was asked. */
  readonly asked: boolean;
  readonly account: ExplainedAccount | null;
  /** The linked account as the application shows it. */
  readonly shown: ShownAccount | null;
  readonly questions: readonly {
    readonly path: string;
    readonly value: string;
    readonly found: readonly ShownAccount[];
  }[];
}

/** One mapping: source values, the trace of the expression, the value, and what of it was written, is shown and is to be sent. */
export interface ExplainedValue {
  readonly target: string;
  readonly source: string;
  readonly kind: string;
  readonly reads: readonly ReadValue[];
  readonly steps: readonly ExplainedStep[];
  readonly value: Json;
  /** What we last wrote. */
  readonly written: Json;
  /** What the application shows; absent: it was not read. */
  readonly shown?: Json;
  /** The application shows otherwise than was written. */
  readonly drifted: boolean;
  /** It is to be sent, or of a past evaluation: it was sent. */
  readonly changed: boolean;
  readonly note: string;
}

export interface ExplainedRetry {
  readonly code: string;
  readonly title: string;
  readonly message: string;
  readonly attempts: number;
  readonly firstFailed: string | null;
  readonly next: string;
}

/** The entry of the log that tells what was decided, with what went over the wire. */
export interface ExplainedEntry {
  readonly entry: string;
  readonly at: string;
  readonly cycle: number;
  readonly action: string;
  readonly status: string;
  readonly code: string | null;
  readonly message: string;
  readonly steps: readonly ShownStep[];
  readonly modified: readonly { readonly path: string; readonly before: Json; readonly after: Json }[];
  readonly exchanges: readonly Exchange[];
}

/** Why something happened then: a change in the directory, an assignment, another configuration. */
export interface ExplainedCause {
  readonly text: string;
  readonly at: string;
  readonly by: string | null;
}

export interface ExplainedConfiguration {
  readonly version: number;
  readonly by: string;
  readonly at: string;
  readonly note: string | null;
}

/** A group that somebody is in, where the job provisions groups. */
export interface ExplainedMembership {
  readonly group: NamedObject;
  /** We have written it there. */
  readonly written: boolean;
  /** The directory has it. */
  readonly wanted: boolean;
  /** Why it is not as it should be; empty when it is. */
  readonly why: string;
}

/** Why somebody has an account or not, now or at a past time, in plain words first. */
export interface Explained {
  readonly application: string;
  readonly type: 'User' | 'Group';
  readonly objectId: string | null;
  readonly name: string;
  readonly displayName: string;
  /** The time that was asked for; null: now. */
  readonly at: string | null;
  readonly standing: Standing;
  readonly sentences: readonly string[];
  readonly advice: readonly string[];
  /** What is not known, and why. */
  readonly notices: readonly string[];
  readonly grants: readonly ExplainedGrant[];
  readonly scope: ExplainedScope | null;
  readonly match: ExplainedMatch | null;
  readonly retry: ExplainedRetry | null;
  readonly values: readonly ExplainedValue[];
  readonly memberships: readonly ExplainedMembership[];
  readonly cause: ExplainedCause | null;
  readonly configuration: ExplainedConfiguration | null;
  /** The entry that tells what was last done about it until then. */
  readonly entry: ExplainedEntry | null;
  /** Entries around that time, newest first. */
  readonly entries: readonly LogView[];
}
