import { checkCommit, checkValues } from '../check-values.ts';
import { CommitQueue } from '../commit-queue.ts';
import { FeedListeners } from '../feed-listeners.ts';
import { LaneGate } from '../lane-gate.ts';
import { type Commit, type Committed, type Query, type ScanBudget, type Storage, StorageUnavailable } from '../port.ts';
import { runScan } from '../scan.ts';
import type { SqliteEngine } from './engine.ts';
import { machineProblem } from './result-code.ts';

/** The store in one SQLite file. */
export class SqliteStorage implements Storage {
  readonly dialect = 'sqlite';
  readonly #engine: SqliteEngine;
  readonly #queue: CommitQueue;
  readonly #gate: LaneGate;
  readonly #listeners = new FeedListeners();
  #closing: Promise<void> | undefined;

  constructor(engine: SqliteEngine, options: { readonly queue: number; readonly now: () => number }) {
    this.#engine = engine;
    this.#gate = new LaneGate(engine.lanes);
    this.#queue = new CommitQueue({
      run: engine.runBatch,
      now: options.now,
      limit: options.queue,
      lanes: 1,
      perTenant: false,
      moved: (tenant, seq) => this.#listeners.wake(tenant, seq),
    });
  }

  async read<Row>(query: Query<Row>): Promise<Row[]> {
    this.#mustBeOpen();
    checkValues(query.sql, query.parameters);
    return this.#rows(query).map((row) => query.decode(row));
  }

  async scan<Row>(
    tenant: number,
    query: (after: number, upTo: number) => Query<Row | undefined>,
    budget: ScanBudget,
  ): Promise<Row[]> {
    this.#mustBeOpen();
    return runScan((one) => this.read(one), this.#gate, this.#engine.runSlice, { tenant, query, budget });
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
    await this.#engine.backup(file);
  }

  async compact(): Promise<void> {
    this.#mustBeOpen();
    await this.#engine.compact();
  }

  close(): Promise<void> {
    this.#closing ??= this.#queue.close().then(() => this.#engine.close());
    return this.#closing;
  }

  #rows<Row>({ sql, parameters }: Query<Row>): unknown[] {
    try {
      return this.#engine.read(sql, parameters);
    } catch (error) {
      const problem = machineProblem(error);
      if (problem !== undefined) throw new StorageUnavailable(`The data cannot be read: ${problem}.`, { cause: error });
      if (error instanceof Error) error.message = `${error.message} in "${sql}"`;
      throw error;
    }
  }

  #mustBeOpen(): void {
    if (this.#closing !== undefined) throw new StorageUnavailable('The store is closed: Rollcall is shutting down.');
  }
}
