import type { AppRoleWriting, HeldAppRole } from '#expressions/app-role.ts';
import type { Json, JsonObject } from '#scim/json.ts';

/** The port to a target application. What reaches it over a wire lies in `connectors/`. */

export type ObjectType = 'User' | 'Group';

/** Desired or seen values by target path (`userName`, `emails[type eq "work"].value`, `urn:…:User:department`). */
export type Attributes = Readonly<Record<string, Json>>;

/** An object as the target showed it: its id, version and whole body. */
export interface TargetObject {
  readonly id: string;
  readonly etag?: string;
  readonly body: JsonObject;
}

/** One attribute to be written: `before` is what we wrote last; undefined means it was not there. `after` undefined clears it. */
export interface AttributeChange {
  readonly path: string;
  readonly before: Json | undefined;
  readonly after: Json | undefined;
  /** Where the value is app roles: some wire formats write these in a way of their own. */
  readonly appRoles?: AppRoleFlow;
}

/** The app roles that a value is made of, and how they are written. */
export interface AppRoleFlow {
  readonly writing: AppRoleWriting;
  readonly held: readonly HeldAppRole[];
}

/** What went over the wire, redacted: for the log entry. */
export interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly status: number | undefined;
  readonly request: string | undefined;
  readonly response: string | undefined;
  readonly milliseconds: number;
}

/** The closed failure taxonomy: what may go wrong at a target, and all that the engine distinguishes. */
export type FailureCode =
  | 'invalid-url'
  | 'forbidden-address'
  | 'unresolvable'
  | 'refused'
  | 'tls'
  | 'redirect'
  | 'timeout-unknown'
  | 'unavailable'
  | 'unauthorized'
  | 'forbidden'
  | 'throttled'
  | 'not-found'
  | 'conflict'
  | 'precondition'
  | 'invalid'
  | 'invalid-filter'
  | 'unsupported'
  | 'protocol';

export interface TargetFailure {
  readonly code: FailureCode;
  /** What happened, in words for an administrator, with the target's own sentence in it. */
  readonly message: string;
  /** What to do about it. */
  readonly advice: string;
  readonly status?: number;
  readonly scimType?: string;
  /** Milliseconds to wait, from Retry-After. */
  readonly retryAfter?: number;
}

export type TargetResult<T> =
  | { readonly ok: true; readonly value: T; readonly exchanges: readonly Exchange[] }
  | { readonly ok: false; readonly failure: TargetFailure; readonly exchanges: readonly Exchange[] };

/** A page of a list as the target showed it: whether the pages belong together is for whoever reads them to judge. */
export interface ListedPage {
  readonly objects: readonly TargetObject[];
  /** How many there are in all, as the target says; undefined when it does not say. */
  readonly total: number | undefined;
}

export interface TargetCapabilities {
  readonly users: boolean;
  readonly groups: 'none' | 'full' | 'update-only';
  readonly patch: boolean;
  readonly etag: boolean;
  /** What DELETE of a user does there; decides the words in log and plan. */
  readonly deleteUser: 'delete' | 'deactivate';
  /** How many members one request may add or remove. */
  readonly membersPerRequest: number;
}

/** Asked before each request: resolves when it may go out. @throws what ends the cycle, when it is told to stop before */
export type Permit = () => Promise<void>;

/** Members that a group gets and loses, by target id. */
export interface MemberChange {
  readonly add: readonly string[];
  readonly remove: readonly string[];
  /** What the directory calls the members, by target id: some wire formats send it along. */
  readonly names?: ReadonlyMap<string, string>;
}

export interface Target {
  readonly capabilities: TargetCapabilities;
  /** Test Connection: a random user on the matching attribute, a random group where groups are mapped; 200 and an empty list. */
  probe(match: { readonly User: string; readonly Group?: string }): Promise<TargetResult<null>>;
  /** The objects whose attribute at `path` equals `value`; at most two are fetched. */
  find(type: ObjectType, path: string, value: string): Promise<TargetResult<readonly TargetObject[]>>;
  /**
   * The objects of a type from the `start`-th on (the first is 1), about `count` of them, members left out. Absent, or the failure
   * `unsupported`: the target cannot show all of them.
   */
  list?(type: ObjectType, page: { readonly start: number; readonly count: number }): Promise<TargetResult<ListedPage>>;
  /** `not-found` is a failure here; the engine makes the situation *missing* of it. */
  read(type: ObjectType, id: string): Promise<TargetResult<TargetObject>>;
  /**
   * The target ids of a group's members; undefined where it shows none, which may mean that it has none or that it tells nobody.
   * Absent: it cannot be asked.
   */
  readMembers?(group: string): Promise<TargetResult<readonly string[] | undefined>>;
  create(type: ObjectType, attributes: Attributes): Promise<TargetResult<TargetObject>>;
  /** Sends the smallest request that makes `changes`. `desired` is the whole desired state, for targets that know only PUT. */
  update(
    type: ObjectType,
    object: { readonly id: string; readonly etag?: string },
    changes: readonly AttributeChange[],
    desired: Attributes,
  ): Promise<TargetResult<TargetObject | null>>;
  /** Already gone counts as done. */
  delete(type: ObjectType, id: string): Promise<TargetResult<null>>;
  /** Adds and removes members by target id; at most `membersPerRequest` in all. */
  changeMembers(group: string, change: MemberChange): Promise<TargetResult<null>>;
  close(): Promise<void>;
}
