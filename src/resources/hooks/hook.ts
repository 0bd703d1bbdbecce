import type { Clock } from '#deps.ts';
import type { ScimError } from '#scim/error.ts';
import type { JsonObject } from '#scim/json.ts';
import type { OwnStatement } from './own-statement.ts';

/** What a request does to a resource; `restore`: one that had been deleted is brought back. */
export type HookOperation = 'create' | 'replace' | 'patch' | 'delete' | 'restore';

/** A member that a group gains or loses. */
export interface MemberReference {
  readonly id: string;
  /** `User`, `Group`. */
  readonly type: string;
}

/** One resource as it is, and as it is about to be committed. A copy of its own, frozen. */
export interface PendingWrite {
  /** The tenant's name. */
  readonly tenant: string;
  readonly operation: HookOperation;
  /** `User`, `Group`. */
  readonly type: string;
  readonly id: string;
  /** Without `meta`, `groups` and `members`; undefined when it is being created or brought back. */
  readonly before: JsonObject | undefined;
  /** undefined when it is being deleted; a profile may deactivate instead, which shows here. */
  readonly after: JsonObject | undefined;
  /** Paths of the attributes that change (`name.familyName`, `active`, `members`); a password's value is never shown. */
  readonly changes: readonly string[];
  /** Who comes and goes in a group. Of a group that is deleted or brought back as a whole nobody is listed. */
  readonly members: { readonly added: readonly MemberReference[]; readonly removed: readonly MemberReference[] };
  /** Who acts: a credential's id, or the name that `authenticate` gave. */
  readonly actor: string;
  /** The request's id, as the client has it in `X-Request-Id`. */
  readonly request: string | undefined;
  /** Aborted when the hook's time is up. */
  readonly signal: AbortSignal;
}

/** What a hook may answer: nothing (go on), a refusal, or statements that are committed with the change or not at all. */
export type HookAnswer = undefined | ScimError | { readonly writes: readonly OwnStatement[] };

/**
 * Asked before each commit that changes a resource. It may be asked again for the same request, when somebody else was
 * faster; nothing is locked meanwhile. What it throws as `ScimError` is the request's answer.
 */
export type Hook =
  | ((write: PendingWrite) => HookAnswer | Promise<HookAnswer>)
  | ((write: PendingWrite) => Promise<void>);

/** The hooks of an application, with how long each write may wait for them. */
export interface Hooks {
  /** In the order in which they are asked; the first refusal counts. */
  readonly hooks: readonly Hook[];
  /** Milliseconds for all of them together. */
  readonly deadline: number;
  readonly clock: Clock;
}
