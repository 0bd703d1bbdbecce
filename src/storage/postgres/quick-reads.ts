import { FairQueue } from '../fair-queue.ts';
import { StorageUnavailable, type Value } from '../port.ts';
import type { Read, Result } from './pool.ts';

/** Reads that are sent over one connection at once, and run there one after another. */
const together = 16;

interface Waiting extends Read {
  readonly tenant: number;
  /** Milliseconds. */
  readonly since: number;
}

export interface QuickReadsOptions {
  /** Sends reads over one connection, and resolves when each is answered. */
  readonly send: (reads: readonly Read[]) => Promise<void>;
  /** Connections that may be at work on them at the same time. */
  readonly lanes: number;
  /** Milliseconds that a read waits for its turn. */
  readonly patience: number;
  readonly now: () => number;
}

/**
 * Reads of a few rows by their keys. Those of one turn of the event loop are sent together over one connection: to wake a process of
 * PostgreSQL for each of them costs more than the read itself. Tenants take turns.
 */
export class QuickReads {
  readonly #options: QuickReadsOptions;
  readonly #waiting = new FairQueue<Waiting>();
  #running = 0;
  #armed = false;
  #sweeping: NodeJS.Timeout | undefined;

  constructor(options: QuickReadsOptions) {
    this.#options = options;
  }

  /** @throws StorageUnavailable when its turn does not come in time */
  read(tenant: number, sql: string, parameters: readonly Value[]): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#waiting.push(tenant, { tenant, sql, parameters, resolve, reject, since: this.#options.now() });
      if (this.#armed) return;
      this.#armed = true;
      setImmediate(() => {
        this.#armed = false;
        this.#start();
      });
    });
  }

  #start(): void {
    while (this.#running < this.#options.lanes && this.#waiting.size > 0) {
      this.#running += 1;
      void this.#run(this.#take()).finally(() => {
        this.#running -= 1;
        this.#start();
      });
    }
    if (this.#waiting.size > 0) this.#sweepLater();
  }

  #take(): readonly Waiting[] {
    const taken: Waiting[] = [];
    while (taken.length < together && this.#waiting.size > 0) taken.push(...this.#next());
    return taken;
  }

  /** The read whose turn it is, unless nobody waits for it any more. */
  #next(): readonly Waiting[] {
    const tenant = this.#waiting.next();
    const waiting = tenant === undefined ? undefined : this.#waiting.take(tenant);
    if (waiting === undefined) return [];
    const { patience, now } = this.#options;
    if (now() - waiting.since < patience) return [waiting];
    waiting.reject(outOfPatience(patience));
    return [];
  }

  /** While no connection comes free nothing else would tell those who wait that it takes too long. */
  #sweepLater(): void {
    if (this.#sweeping !== undefined) return;
    this.#sweeping = setTimeout(() => {
      this.#sweeping = undefined;
      const left = Array.from({ length: this.#waiting.size }, () => this.#next()).flat();
      for (const waiting of left) this.#waiting.push(waiting.tenant, waiting);
      if (left.length > 0) this.#sweepLater();
    }, this.#options.patience);
    this.#sweeping.unref();
  }

  /** A connection that breaks refuses each read that was sent over it. */
  async #run(reads: readonly Waiting[]): Promise<void> {
    try {
      await this.#options.send(reads);
    } catch (error) {
      for (const { reject } of reads) reject(error);
    }
  }
}

function outOfPatience(patience: number): StorageUnavailable {
  return new StorageUnavailable(`A read waited ${patience} ms for its turn: the store is busy or does not answer.`);
}
