import type { Json } from '#scim/json.ts';
import type { ObjectType } from './target.ts';

/**
 * How a target stands otherwise than it was written. `changed`, `deactivated`, `reactivated`: an attribute; `missing`: the account is
 * gone; `appeared`: one came that is linked to nobody; `member-added`, `member-removed`: of a group.
 */
export const driftKinds = [
  'changed',
  'deactivated',
  'reactivated',
  'missing',
  'appeared',
  'member-added',
  'member-removed',
] as const;
export type DriftKind = (typeof driftKinds)[number];

/**
 * `reported`: told, and left; `written-back`: put into work, to be written as it was; `turned-back`: it was written back, and the
 * application shows the other value again, so that it is not written a second time.
 */
export const driftStates = ['reported', 'written-back', 'turned-back'] as const;
export type DriftState = (typeof driftStates)[number];

/** Names a difference: there is one of its kind at a place. */
export interface DriftPlace {
  readonly type: ObjectType;
  readonly target: string;
  /** '' for the account itself. */
  readonly attribute: string;
  /** Of a membership, the account of the member; else ''. */
  readonly item: string;
  readonly kind: DriftKind;
}

/** A difference as a check sees it. */
export interface Drift extends DriftPlace {
  /** Whose account it is; 0: nobody's. */
  readonly source: number;
  /** Of a membership, whose account the member is; 0: nobody's, or none. */
  readonly member: number;
  /** What the object, or the account of nobody, is called. */
  readonly identity: string;
  /** Undefined: nothing. Values of redacted mappings are `[Redact]`. */
  readonly wrote: Json | undefined;
  readonly shows: Json | undefined;
}

export interface DriftFinding extends Drift {
  readonly row: number;
  readonly state: DriftState;
  /** How often it was written back. */
  readonly tries: number;
  /** When it was seen first as it is (ms). */
  readonly since: number;
  /** The check that saw it last. */
  readonly drift: number;
}

/** In running order. */
export const driftPhases = ['list-users', 'read-users', 'list-groups', 'read-groups', 'match', 'end'] as const;
export type DriftPhase = (typeof driftPhases)[number];

/** What a check learned of a target; `shown` and `members` go on to the next one. */
export interface DriftFacts {
  /** Attributes that the target has shown of somebody: where it then shows none, it was taken away. */
  readonly shown: readonly string[];
  /** It has shown members of a group. */
  readonly members: boolean;
  /** The types whose list was seen whole: whoever is not in it is not there. */
  readonly whole: readonly ObjectType[];
  /** What a list said of its size on its first page. */
  readonly total?: number;
  /** Attributes that nobody was shown with, and that could not be compared. */
  readonly hidden?: readonly string[];
  /** A whole list of each of these types had been seen before: who is new has appeared. */
  readonly known: readonly ObjectType[];
}

export const nothingLearned: DriftFacts = Object.freeze({ shown: [], members: false, whole: [], known: [] });

/** One look at all of a target. Times are milliseconds. */
export interface DriftCheck {
  readonly drift: number;
  readonly state: 'checking' | 'done' | 'cancelled' | 'failed';
  readonly actor: string;
  readonly configuration: number;
  readonly started: number;
  readonly ended: number | undefined;
  readonly phase: DriftPhase;
  /** Where its phase goes on: behind a place of the list, or a number of the directory. */
  readonly place: number;
  /** Accounts and groups that were looked at. */
  readonly looked: number;
  /** How many there are to be looked at, as far as it is known. */
  readonly expected: number | undefined;
  readonly facts: DriftFacts;
  /** Why it failed. */
  readonly problem: string | undefined;
}

/** How drift is looked for by itself. */
export interface DriftSettings {
  /** Hours from one check to the next; 0: only when somebody asks for one. */
  readonly everyHours: number;
  /** A check that finds something new tells people. */
  readonly notify: boolean;
}

export const usualDrift: DriftSettings = Object.freeze({ everyHours: 0, notify: true });
