import { FairQueue } from '../fair-queue.ts';
import { StorageUnavailable, type Value } from '../port.ts';
import type { Read, Result } from './pool.ts';

/** Reads that are sent over one connection at once, and run there one after another. */
const together = 16;

interface Waiting extends Read {
  /** Ends its patience. */
  readonly timer: NodeJS.Timeout;
  /** Nobody waits for it any more. */
  gone: boolean;
}

export interface QuickReadsOptions {
  /** Sends reads over one connection, and resolves when each is answered. */
  readonly send: (reads: readonly Read[]) => Promise<void>;
  /** Connections that may be at work on them at the same time. */
  readonly lanes: number;
  /** Milliseconds that a read waits for its turn. */
  readonly patience: number;
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

  constructor(options: QuickReadsOptions) {
    this.#options = options;
  }

  /** @throws StorageUnavailable when its turn does not come in time */
  read(tenant: number, sql: string, parameters: readonly Value[]): Promise<Result> {
    const { patience } = this.#options;
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.gone = true;
        reject(outOfPatience(patience));
      }, patience);
      const waiting: Waiting = { sql, parameters, resolve, reject, timer, gone: false };
      this.#waiting.push(tenant, waiting);
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
  }

  #take(): readonly Waiting[] {
    const taken: Waiting[] = [];
    for (let tenant = this.#waiting.next(); tenant !== undefined && taken.length < together; ) {
      const waiting = this.#waiting.take(tenant);
      if (waiting !== undefined && !waiting.gone) {
        clearTimeout(waiting.timer);
        taken.push(waiting);
      }
      tenant = this.#waiting.next();
    }
    return taken;
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
