import type { Attributes, Exchange, ObjectType, TargetCapabilities } from '#engine/model/target.ts';
import type { ScimDialect } from '../dialect.ts';
import type { ScimTargetOptions } from '../scim-target.ts';

/** The steps of a self-test, in order. */
export const stepNames = [
  'reach',
  'authenticate',
  'discover',
  'filter',
  'create-user',
  'read-user',
  'find-user',
  'change-user',
  'disable-user',
  'find-disabled',
  'enable-user',
  'create-group',
  'add-member',
  'remove-member',
  'delete-group',
  'delete-user',
  'clean-up',
] as const;

export type StepName = (typeof stepNames)[number];

/** `warned`: it works, otherwise than expected; `skipped`: it was not tried. */
export type Verdict = 'passed' | 'warned' | 'failed' | 'skipped';

/** What one step showed. */
export interface SelfTestStep {
  readonly name: StepName;
  readonly verdict: Verdict;
  /** What was seen and what it means, in sentences for an administrator. */
  readonly meaning: string;
  readonly advice: string | null;
  readonly exchanges: readonly Exchange[];
}

/**
 * Where an application departs from what it says, or from what the gallery says of it: found by a self-test, and once an
 * administrator took it over, it stands over wire format and capabilities.
 */
export type Quirks = Partial<Pick<TargetCapabilities, 'patch' | 'deleteUser' | 'membersPerRequest'>> &
  Partial<Pick<ScimDialect, 'booleans' | 'memberRemove' | 'membersShown' | 'findInactive'>>;

/** A user or group that a self-test made, or was about to make. */
export interface Canary {
  readonly type: ObjectType;
  /** Recognisable: it begins with `rollcall-canary-`. */
  readonly name: string;
  /** The attribute that finds it by its name. */
  readonly path: string;
  /** Known once the application answered the create. */
  readonly id?: string;
}

export interface SelfTestOptions {
  /** The application as it is written to now. */
  readonly target: ScimTargetOptions;
  /** The matching attribute of each type. */
  readonly match: { readonly User: string; readonly Group: string };
  /** What the canaries are made with; `path` and value of the matching attribute are among them. */
  readonly canaries: Readonly<Record<ObjectType, { readonly name: string; readonly attributes: Attributes }>>;
  /** Why something is not to be tried, in a sentence; absent: it is. */
  readonly locked: {
    readonly users?: string;
    readonly disable?: string;
    readonly groups?: string;
  };
  /** Keeps every canary that may exist, before it can: what a test that dies leaves behind is removed later. */
  keep(canaries: readonly Canary[]): Promise<void>;
  /** Told of each step when it ends. */
  tell(step: SelfTestStep): Promise<void>;
}

export interface SelfTestOutcome {
  readonly quirks: Quirks;
  /** Canaries that could not be removed. */
  readonly left: readonly Canary[];
}
