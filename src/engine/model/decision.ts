import type { Action } from './action.ts';
import type { ScopingOperator } from './scoping-filter.ts';
import type { Situation } from './situation.ts';
import type { AttributeChange, TargetObject } from './target.ts';

/** A target object that matched, and the source it is already linked to. */
export interface Found {
  readonly object: TargetObject;
  readonly claimedBy: number | undefined;
}

/** A value that somebody else may have. */
export interface AskedCandidate {
  readonly path: string;
  /** Its place among the values of the mapping. */
  readonly place: number;
  readonly value: string;
  readonly taken: boolean;
}

/** What the target answered so far, one entry for each matching attribute asked, in order. */
export interface Knowledge {
  readonly answers: readonly (readonly Found[])[];
  /** What was asked of values to choose from, in order. */
  readonly candidates?: readonly AskedCandidate[];
  /** The linked target object is gone. */
  readonly missing: boolean;
  /** The linked target object was asked for, and is there. */
  readonly standing?: true;
}

export const nothingKnown: Knowledge = Object.freeze({ answers: Object.freeze([]), missing: false });

/** One clause of a scoping filter, held against one object. */
export interface ClauseVerdict {
  /** Title of the filter that it belongs to. */
  readonly filter: string;
  readonly attribute: string;
  readonly operator: ScopingOperator;
  readonly value: string | undefined;
  readonly holds: boolean;
  /** What the attribute holds, several values parted by commas; undefined: nothing. */
  readonly seen: string | undefined;
}

export interface ScopeVerdict {
  readonly inScope: boolean;
  /** False when nothing ties the object to the job: it is not counted and not logged. */
  readonly candidate: boolean;
  /** Stable name of the reason: `assigned`, `not-effectively-entitled`, … */
  readonly reason: string;
  readonly text: string;
  /** Every clause of the scoping filters, where they were asked at all. */
  readonly clauses: readonly ClauseVerdict[];
}

/** What was found on the way, from which the steps of a log entry are told. */
export interface Trace {
  readonly scope: ScopeVerdict;
  readonly match: string;
  readonly map: string;
  /** In plain words, for the entry: values left out, creation-only differences. */
  readonly warnings: readonly string[];
}

interface Decided {
  readonly situation: Situation;
  /** Stable text of reason and warnings: a change of it is news. */
  readonly remark: string;
  readonly trace: Trace;
}

/** An account that was found, and what linking would write. */
export interface PendingMatch {
  readonly target: string;
  readonly name: string;
  readonly changes: readonly AttributeChange[];
}

/**
 * What becomes of the link of an object that needs nothing at the target. `disable`: its memberships are taken out; `leave`:
 * they stay; `drop`: the link goes when nothing of ours is left there; `forget`: it goes at once.
 */
export type Settling = 'keep' | 'disable' | 'leave' | 'activate' | 'drop' | 'forget';

/**
 * The target must be asked for objects whose attribute at `path` is `value`; `candidate`: whether anybody has the value, and its
 * place; `standing`: whether the linked object is there, whose id is `value`.
 */
export interface Question {
  readonly kind: 'ask';
  readonly path: string;
  readonly value: string;
  readonly candidate?: number;
  readonly standing?: true;
}

export type Decision =
  /** Nothing to do at the target. `settle` says what becomes of the link. */
  | (Decided & {
      readonly kind: 'rest';
      readonly outcome: 'inSync' | 'skipped' | 'none';
      readonly code: string;
      readonly settle: Settling;
      /** To be looked at again in the next cycle though nothing changed here. */
      readonly again: boolean;
      /** An account that was found and waits for adoption. */
      readonly pending?: PendingMatch;
    })
  | Question
  | (Decided & { readonly kind: 'act'; readonly action: Action })
  /** A removal that waits until the guard has seen how many there are. */
  | (Decided & { readonly kind: 'plan'; readonly action: Action })
  /** More than one answer, or somebody else's: waits for a person. */
  | (Decided & { readonly kind: 'conflict'; readonly code: string; readonly message: string });
