import type { TimedCommit } from '../outcome.ts';
import type { Value } from '../port.ts';

/** What a thread is started with. */
export interface ThreadStart {
  readonly file: string;
  /** See `SqliteOptions.maxPages`. */
  readonly maxPages?: number | undefined;
}

/** What the writer thread is asked: one batch a message, or to write the file anew. */
export interface WriterRequest {
  readonly batch: readonly TimedCommit[] | 'compact';
}

/** What a reader thread is asked: one slice of a scan, or a backup to a file. */
export type ReaderRequest =
  | { readonly kind: 'rows'; readonly sql: string; readonly parameters: readonly Value[] }
  | { readonly kind: 'backup'; readonly file: string };

/** What a thread answers, in the order it was asked; `ready` comes once, before all others. */
export type ThreadReply<Result> =
  | { readonly kind: 'ready' }
  | { readonly kind: 'result'; readonly result: Result }
  | { readonly kind: 'failed'; readonly message: string; readonly unavailable: boolean };
