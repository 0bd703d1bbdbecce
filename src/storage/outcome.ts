import type { Commit } from './port.ts';

/** A commit with the time it is written at (`change.at`, milliseconds). */
export interface TimedCommit {
  readonly commit: Commit;
  readonly at: number;
}

/**
 * What became of one commit of a batch. `unavailable`: the store could not (disk, connection); `fault`: the statement is
 * wrong, which is a bug of the caller. Nothing of either was written.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly seq: number }
  | { readonly kind: 'refused'; readonly refusal: string }
  | { readonly kind: 'unavailable'; readonly message: string }
  | { readonly kind: 'fault'; readonly message: string };

/** Runs commits all-or-nothing each, durable when it resolves; the outcomes stand in the order of the batch. */
export type RunBatch = (batch: readonly TimedCommit[]) => Promise<readonly Outcome[]>;
