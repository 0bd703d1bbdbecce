import type { PushRule } from './group-push.ts';
import type { ScopingFilter } from './scoping-filter.ts';
import type { ObjectType } from './target.ts';

/** A job's configuration: what is mapped, matched and in scope. Stored as a version; this is its document. */
export interface Configuration {
  readonly scope: 'assigned' | 'all';
  readonly objects: Readonly<Record<ObjectType, ObjectMapping>>;
  /** Objects that leave the scope are left as they are. */
  readonly skipOutOfScopeDeletions: boolean;
  /** An assigned group also brings in the members of the groups inside it. Absent: no. */
  readonly nestedGroups?: boolean;
  /** What is done with accounts that are found: linked and kept in step, or reported until they are adopted. Absent: linked. */
  readonly onMatch?: 'link' | 'report';
  /** Absent: none. Read anew while a cycle runs: what is protected now is protected at once. */
  readonly protected?: readonly ProtectedRule[];
  /** An assigned group is pushed, too, and not only a way to assign its members. Absent: yes. */
  readonly pushAssigned?: boolean;
  /** Groups that are pushed though nobody assigned them. Absent: none. */
  readonly pushRules?: readonly PushRule[];
  /** Absent: `usualLeaving`. */
  readonly leaving?: Leaving;
}

/** An account or group that is never made, changed or removed: by name or identifier, or by a pattern of such. */
export interface ProtectedRule {
  readonly kind: 'exact' | 'pattern';
  readonly value: string;
  /** Why; may be empty. */
  readonly note: string;
}

/** What becomes of accounts and groups whose object left. */
export interface Leaving {
  /** Who is not assigned any more, or lies in the recycle bin: the account is disabled, or deleted at once. */
  readonly action: 'disable' | 'delete';
  /** What was found in the application and never adopted is deleted like what was made. */
  readonly deleteMatched: boolean;
  /** Groups that stay: the members that were written are taken out, or are left. */
  readonly groupMembers: 'take-out' | 'leave';
}

export const usualLeaving: Leaving = Object.freeze({
  action: 'disable',
  deleteMatched: false,
  groupMembers: 'take-out',
});

/** Target object actions. */
export interface ObjectActions {
  readonly create: boolean;
  readonly update: boolean;
  readonly delete: boolean;
  /** Disabling who leaves, and enabling who returns, apart from other updates; absent: disabling is an update like any other. */
  readonly disable?: boolean;
}

export interface ObjectMapping {
  readonly enabled: boolean;
  readonly actions: ObjectActions;
  /** Why an action is locked, e.g. update-only groups. */
  readonly locked?: Readonly<Partial<Record<'create' | 'delete', string>>>;
  readonly attributes: readonly AttributeMapping[];
  /** Source object scope: one of them must let an object in. Absent or none: everybody. */
  readonly scopingFilters?: readonly ScopingFilter[];
  /** Target attributes that an administrator added, or described otherwise than the application does. */
  readonly listed?: readonly ListedAttribute[];
}

export type TargetType = 'String' | 'Boolean' | 'Integer' | 'DateTime' | 'Reference' | 'Binary';

/** A target attribute as an administrator described it: its type and rules bind mapping and difference. */
export interface ListedAttribute {
  /** As mappings name it: `urn:…:User:badge`, `emails[type eq "work"].value`. */
  readonly name: string;
  readonly type: TargetType;
  readonly required: boolean;
  readonly multiValued: boolean;
  readonly caseExact: boolean;
  /** The application can be asked for an object by it. */
  readonly filtering: boolean;
}

/**
 * What becomes of the target's value when the source has none: it stays (`keep`), what we wrote is removed (`clear`), or the
 * object is not provisioned until there is one (`skip`).
 */
export type WhenEmpty = 'keep' | 'clear' | 'skip';

/**
 * `report`: what somebody changed in the application is told and stays until the value changes in the directory; `source-wins`: it is
 * written back.
 */
export type DriftPolicy = 'report' | 'source-wins';

export type MappingSource =
  | { readonly kind: 'direct'; readonly attribute: string }
  | { readonly kind: 'constant'; readonly value: string }
  | { readonly kind: 'expression'; readonly text: string }
  | { readonly kind: 'none' };

export interface AttributeMapping {
  readonly target: string;
  readonly targetType: TargetType;
  readonly source: MappingSource;
  /** Used when the source yields null, on create only. */
  readonly defaultValue?: string;
  /** 0: not a matching attribute; 1 is tried first. */
  readonly matchingPrecedence: number;
  readonly apply: 'always' | 'creation' | 'match-only';
  /** The target refuses an object without it: missing → skipped before any call. */
  readonly required: boolean;
  /** A check before sending: a malformed optional value is left out with a warning. */
  readonly format?: 'email' | 'phone' | 'language-tag' | 'time-zone';
  readonly caseExact: boolean;
  /** True: a list is written; false: several values are too many. Absent: nobody said, and what the source has is written. */
  readonly multiValued?: boolean;
  /** Absent: `emptyRule` says. */
  readonly whenEmpty?: WhenEmpty;
  /** What becomes of a value that somebody changed in the application. Absent: it is reported. */
  readonly drift?: DriftPolicy;
  /** False: listed, but not written (shown as *not mapped*). */
  readonly mapped: boolean;
  readonly note?: string;
}
