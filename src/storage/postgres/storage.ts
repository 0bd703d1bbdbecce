import { checkCommit, checkValues } from '../check-values.ts';
import { CommitQueue } from '../commit-queue.ts';
import { FeedListeners } from '../feed-listeners.ts';
import { LaneGate } from '../lane-gate.ts';
import {
  type Commit,
  type Committed,
  type Query,
  type ScanBudget,
  type Storage,
  StorageUnavailable,
  type Value,
} from '../port.ts';
import { runScan } from '../scan.ts';
import { backupTo } from './backup.ts';
import { compact } from './compact.ts';
import { FeedPoller } from './feed-poller.ts';
import type { PostgresPool, Result } from './pool.ts';
import { QuickReads } from './quick-reads.ts';
import { runBatch } from './run-batch.ts';
import { runSlice } from './run-slice.ts';
import { isUnavailable } from './sql-state.ts';

/** Milliseconds that a read waits for its turn. */
const readPatience = 10_000;

export interface PostgresStorageOptions {
  readonly pool: PostgresPool;
  readonly connections: number;
  readonly queue: number;
  /** Milliseconds between two looks at the feeds for other processes' commits. */
  readonly poll: number;
  readonly now: () => number;
}

/** The store in a schema of a PostgreSQL database, which several processes may share. */
export class PostgresStorage implements Storage {
  readonly dialect = 'postgres';
  readonly #pool: PostgresPool;
  readonly #queue: CommitQueue;
  readonly #gate: LaneGate;
  readonly #readers: LaneGate;
  readonly #quick: QuickReads;
  readonly #listeners = new FeedListeners();
  readonly #poller: FeedPoller;
  #closing: Promise<void> | undefined;

  constructor({ pool, connections, queue, poll, now }: PostgresStorageOptions) {
    this.#pool = pool;
    this.#poller = new FeedPoller(pool, this.#listeners, poll);
    this.#gate = new LaneGate(Math.max(1, Math.floor(connections / 4)));
    this.#readers = new LaneGate(connections, readPatience);
    this.#quick = new QuickReads({
      send: (reads) => pool.readTogether(reads),
      // those that wait for one go together
      lanes: Math.max(1, Math.floor(connections / 2)),
      patience: readPatience,
    });
    this.#queue = new CommitQueue({
      run: (batch) => runBatch(pool, batch),
      now,
      limit: queue,
      // the other half of the connections is for reads and scans
      lanes: Math.max(1, Math.floor(connections / 2)),
      perTenant: true,
      moved: (tenant, seq) => this.#poller.moved(tenant, seq),
    });
  }

  /** Begins to watch the feeds; call it once before use. */
  async start(): Promise<void> {
    await this.#poller.start();
  }

  async read<Row>(query: Query<Row>): Promise<Row[]> {
    this.#mustBeOpen();
    checkValues(query.sql, query.parameters);
    const tenant = turnOf(query.parameters);
    const { rows } =
      query.quick === true
        ? await this.#told(query, () => this.#quick.read(tenant, query.sql, query.parameters))
        : await this.#readers.through(tenant, () =>
            this.#told(query, () => this.#pool.query(query.sql, query.parameters)),
          );
    return rows.map((row) => query.decode(row));
  }

  async scan<Row>(
    tenant: number,
    query: (after: number, upTo: number) => Query<Row | undefined>,
    budget: ScanBudget,
  ): Promise<Row[]> {
    this.#mustBeOpen();
    const run = runSlice(this.#pool);
    return runScan((one) => this.read(one), this.#gate, run, { tenant, query, budget });
  }

  async commit(commit: Commit): Promise<Committed> {
    checkCommit(commit);
    return this.#queue.push(commit);
  }

  onFeed(wake: (tenant: number, seq: number) => void): () => void {
    return this.#listeners.add(wake);
  }

  async backup(file: string): Promise<void> {
    this.#mustBeOpen();
    await backupTo(this.#pool, file);
  }

  async compact(tables: readonly string[]): Promise<void> {
    this.#mustBeOpen();
    await compact(this.#pool, tables);
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue
      .close()
      .then(() => this.#poller.stop())
      .then(() => this.#pool.close());
    return this.#closing;
  }

  /** What goes wrong in terms of the port. */
  async #told<Row>({ sql }: Query<Row>, rows: () => Promise<Result>): Promise<Result> {
    try {
      return await rows();
    } catch (error) {
      if (error instanceof StorageUnavailable) throw error;
      const text = error instanceof Error ? error.message : String(error);
      if (isUnavailable(error)) {
        throw new StorageUnavailable(`The data cannot be read (${text}). Check that PostgreSQL runs.`, {
          cause: error,
        });
      }
      if (error instanceof Error) error.message = `${text} in "${sql}"`;
      throw error;
    }
  }

  #mustBeOpen(): void {
    if (this.#closing !== undefined) throw new StorageUnavailable('The store is closed: Rollcall is shutting down.');
  }
}

/** In whose turn a read is done: every key begins with the tenant, so its number comes first. What has none shares one turn. */
function turnOf([first]: readonly Value[]): number {
  return typeof first === 'number' ? first : 0;
}
