import type { Exchange } from './target.ts';

/** How somebody left: disabled or deleted in the directory; no longer assigned, or let in by no scoping filter, at an application. */
export type LeaverCause = 'disabled' | 'deleted' | 'unassigned' | 'out-of-scope';

/**
 * What became of an account whose person left. `open`: it can still be used; `gone`: it was not there any more; `kept`: the
 * configuration leaves it; `returned`: the person came back before it was revoked; `removed`: the application was.
 */
export type RevocationState = 'open' | 'disabled' | 'deleted' | 'gone' | 'kept' | 'returned' | 'removed';

/** The states in which an account can be used no more. */
export const revokedStates: readonly RevocationState[] = ['disabled', 'deleted', 'gone'];

/** Somebody who left, as it is written down. */
export interface Departure {
  /** UUIDv7 of when it was written down. */
  readonly leaver: string;
  readonly source: number;
  /** The identifier in the directory. */
  readonly object: string;
  readonly identity: string;
  readonly name: string;
  readonly cause: LeaverCause;
  /** When it was changed at the source (ms). */
  readonly at: number;
  /** The change in the feed; undefined: nobody can tell which it was, and `at` is when it was found. */
  readonly seq: number | undefined;
  readonly actor: string | undefined;
  /** When somebody disabled was deleted as well (ms). */
  readonly deleted: number | undefined;
}

/** What proves a revocation, or shows why there is none yet: kept when the log is cut. */
export interface Evidence {
  readonly message: string;
  /** Why the person is out, in words. */
  readonly scope: string;
  readonly cycle: number;
  readonly configuration: number;
  /** The last requests with their answers, redacted. */
  readonly exchanges: readonly Exchange[];
}

/** Whether the account is used by somebody who is away for every application. */
export function isOfDirectory(cause: LeaverCause): boolean {
  return cause === 'disabled' || cause === 'deleted';
}
