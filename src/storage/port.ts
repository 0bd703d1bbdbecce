/**
 * The storage port: statements in, rows out, commits as values. It knows no domain.
 *
 * A write is a value: a use-case reads, decides, and hands over a `Commit`; nothing of ours runs inside a transaction.
 */

/** What a column may hold: booleans are 0 or 1, times milliseconds, documents JSON text; never undefined, Date or object. */
export type Value = string | number | null;

/** Stands for "the feed number of the commit's change at this index (0-based)" inside the parameters of a write. */
export interface Seq {
  readonly seq: number;
}

/** Stands for the place or the hash of the write's own link in the tenant's chain (see `Write.covers`). */
export interface Link {
  readonly link: 'position' | 'hash';
}

export interface Query<Row> {
  /** SQL with `?` placeholders, the same text for both stores. */
  readonly sql: string;
  readonly parameters: readonly Value[];
  /** Finds a few rows by their keys, so that others may wait behind it on the same connection. */
  readonly quick?: true;
  /** Parses one row; the only place where a row's type is asserted. */
  decode(row: unknown): Row;
}

export interface Write {
  readonly sql: string;
  readonly parameters: readonly (Value | Seq | Link)[];
  /** How many rows the statement must touch; another number refuses the whole commit. */
  readonly rows?: number;
  /** The refusal's name when `rows` does not hold or a unique key is taken; default `stale` and `taken`. */
  readonly refusal?: string;
  /** Makes the row a link of the tenant's hash chain: what the link covers, besides its place and the link before. */
  readonly covers?: string;
}

/** One row of the change feed, numbered by the store. */
export interface Change {
  readonly n: number | Seq;
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  readonly member?: number;
  /** Space-separated paths of the attributes that changed. */
  readonly paths?: string;
  readonly version?: number;
}

/**
 * Statements that are written all or nothing. A commit with changes first takes as many numbers of the tenant's feed, so the
 * tenant must have its row in `feed`: else it is refused as `unknown-tenant`.
 */
export interface Commit {
  readonly tenant: number;
  readonly writes: readonly Write[];
  readonly changes?: readonly Change[];
  readonly actor?: string;
  readonly request?: string;
}

/** `seq` is the feed number of the first change (0 when there was none); change `i` has `seq + i`. */
export type Committed =
  | { readonly done: true; readonly seq: number }
  | { readonly done: false; readonly refusal: string };

export interface ScanBudget {
  /** Milliseconds after which the scan gives up. */
  readonly deadline: number;
  /** Begin behind this number; default 0. */
  readonly after?: number;
  /** Stop as soon as this many rows were found. */
  readonly limit?: number;
  readonly signal?: AbortSignal;
}

export type Dialect = 'sqlite' | 'postgres';

export interface Storage {
  /** Bounded by a key, or by an index and a limit ≤ 1,000. Sees every commit that was answered. */
  read<Row>(query: Query<Row>): Promise<Row[]>;
  /**
   * Everything else: slices of 10,000 numbers (`after < n ≤ upTo`) off the event loop, each on what is committed when it
   * starts. A row that is decoded to undefined is none. Throws `ScanBudgetExceeded` at the deadline, and the signal's reason when it aborts.
   */
  scan<Row>(
    tenant: number,
    query: (after: number, upTo: number) => Query<Row | undefined>,
    budget: ScanBudget,
  ): Promise<Row[]>;
  /**
   * All or nothing, durable once answered. Throws `StorageUnavailable` (to be answered 503) when the store cannot, TypeError
   * for a value no store can hold, and Error for a statement that is wrong: the last two are bugs of the caller.
   */
  commit(commit: Commit): Promise<Committed>;
  /** Calls `wake` after commits with changes: at once in this process, within 250 ms for other processes (PostgreSQL). */
  onFeed(wake: (tenant: number, seq: number) => void): () => void;
  readonly dialect: Dialect;
  /** Writes a consistent copy as one new SQLite file (mode 0600), never over an old one. It never holds the sealing key. */
  backup(file: string): Promise<void>;
  /**
   * Makes sure that nothing of rows that were deleted or changed is left in the store's own files: the tables named are written
   * anew (SQLite: the whole file, and its log emptied). Takes seconds where there is much. Throws when it could not.
   */
  compact(tables: readonly string[]): Promise<void>;
  close(): Promise<void>;
}

/** The store cannot take the commit now (full disk, lost connection, full queue). Nothing of it was written. */
export class StorageUnavailable extends Error {
  override readonly name = 'StorageUnavailable';
}

/** A scan ran past its deadline; the caller answers `tooMany` and says what to narrow. */
export class ScanBudgetExceeded extends Error {
  override readonly name = 'ScanBudgetExceeded';
}
