import { FairQueue } from './fair-queue.ts';
import type { Outcome, RunBatch, TimedCommit } from './outcome.ts';
import { type Commit, type Committed, StorageUnavailable } from './port.ts';

/** Statements in one shared transaction: enough to spread the fsync, few enough to keep a reply below some 50 ms. */
const batchStatements = 2_000;

interface Waiting {
  readonly commit: Commit;
  readonly resolve: (committed: Committed) => void;
  readonly reject: (error: Error) => void;
}

export interface CommitQueueOptions {
  readonly run: RunBatch;
  readonly now: () => number;
  /** Commits that may wait; beyond it they are answered `StorageUnavailable` at once. */
  readonly limit: number;
  /** Batches that may run side by side. */
  readonly lanes: number;
  /** A batch holds commits of one tenant, and a tenant has at most one batch running. */
  readonly perTenant: boolean;
  /** Called after each commit that moved a feed, with the last number it took. */
  readonly moved: (tenant: number, seq: number) => void;
}

/** Collects the commits that arrive while the store is busy and hands them over together, tenants in turn. */
export class CommitQueue {
  readonly #options: CommitQueueOptions;
  readonly #queue = new FairQueue<Waiting>();
  readonly #busy = new Set<number>();
  readonly #running = new Set<Promise<void>>();
  #scheduled = false;
  #closed = false;

  constructor(options: CommitQueueOptions) {
    this.#options = options;
  }

  push(commit: Commit): Promise<Committed> {
    if (this.#closed) return Promise.reject(new StorageUnavailable('The store is closed: Rollcall is shutting down.'));
    if (this.#queue.size >= this.#options.limit) {
      return Promise.reject(
        new StorageUnavailable(`${this.#options.limit} writes are waiting for the store already. Try again later.`),
      );
    }
    return new Promise((resolve, reject) => {
      this.#queue.push(commit.tenant, { commit, resolve, reject });
      this.#schedule();
    });
  }

  /** Refuses new commits and resolves when all that were taken are answered. */
  async close(): Promise<void> {
    this.#closed = true;
    while (this.#scheduled || this.#running.size > 0) await Promise.all([...this.#running, Promise.resolve()]);
  }

  /** Commits of the same turn of the event loop share a transaction even when the store is idle. */
  #schedule(): void {
    if (this.#scheduled || this.#running.size >= this.#options.lanes) return;
    this.#scheduled = true;
    queueMicrotask(() => {
      this.#scheduled = false;
      this.#start();
    });
  }

  #start(): void {
    while (this.#running.size < this.#options.lanes) {
      const batch = this.#takeBatch();
      const tenant = batch[0]?.commit.tenant;
      if (tenant === undefined) return;
      if (this.#options.perTenant) this.#busy.add(tenant);
      const running = this.#run(batch).finally(() => {
        this.#running.delete(running);
        this.#busy.delete(tenant);
        if (this.#queue.size > 0) this.#start();
      });
      this.#running.add(running);
    }
  }

  #takeBatch(): Waiting[] {
    const batch: Waiting[] = [];
    let tenant = this.#queue.next(this.#busy);
    for (let statements = 0; tenant !== undefined && statements < batchStatements; ) {
      const waiting = this.#queue.take(tenant);
      if (waiting === undefined) break;
      batch.push(waiting);
      statements += 1 + waiting.commit.writes.length + (waiting.commit.changes?.length ?? 0);
      if (!this.#options.perTenant) tenant = this.#queue.next();
    }
    return batch;
  }

  async #run(batch: readonly Waiting[]): Promise<void> {
    const at = this.#options.now();
    const timed: readonly TimedCommit[] = batch.map(({ commit }) => ({ commit, at }));
    try {
      const outcomes = await this.#options.run(timed);
      for (const [index, waiting] of batch.entries()) this.#answer(waiting, outcomes[index]);
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      for (const { reject } of batch) reject(new StorageUnavailable(reason, { cause: error }));
    }
  }

  #answer({ commit, resolve, reject }: Waiting, outcome: Outcome | undefined): void {
    if (outcome?.kind === 'done') {
      resolve({ done: true, seq: outcome.seq });
      const changes = commit.changes?.length ?? 0;
      if (changes > 0) this.#options.moved(commit.tenant, outcome.seq + changes - 1);
    } else if (outcome?.kind === 'refused') {
      resolve({ done: false, refusal: outcome.refusal });
    } else if (outcome?.kind === 'fault') {
      reject(new Error(outcome.message));
    } else {
      reject(new StorageUnavailable(outcome?.message ?? 'The store gave no answer for this write.'));
    }
  }
}
