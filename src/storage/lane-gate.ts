import { FairQueue } from './fair-queue.ts';
import { StorageUnavailable } from './port.ts';

interface Waiting {
  readonly enter: (lane: number) => void;
  /** Nobody waits here any more: its patience ended. */
  gone: boolean;
}

/** Hands out a fixed number of lanes, waiting tenants in turn. */
export class LaneGate {
  readonly #free: number[];
  readonly #patience: number | undefined;
  readonly #waiting = new FairQueue<Waiting>();

  /** @param patience milliseconds that somebody waits at most, if there is an end */
  constructor(lanes: number, patience?: number) {
    this.#free = Array.from({ length: lanes }, (_, lane) => lane);
    this.#patience = patience;
  }

  /**
   * Runs `work` in a lane as soon as it is the tenant's turn.
   *
   * @throws StorageUnavailable when that did not come within the gate's patience
   */
  async through<Result>(tenant: number, work: (lane: number) => Promise<Result>): Promise<Result> {
    const lane = this.#free.pop() ?? (await this.#turnOf(tenant));
    try {
      return await work(lane);
    } finally {
      this.#release(lane);
    }
  }

  #turnOf(tenant: number): Promise<number> {
    return new Promise((resolve, reject) => {
      const patience = this.#patience;
      if (patience === undefined) {
        this.#waiting.push(tenant, { enter: resolve, gone: false });
        return;
      }
      const waiting: Waiting = {
        enter: (lane) => {
          clearTimeout(timer);
          resolve(lane);
        },
        gone: false,
      };
      const timer = setTimeout(() => {
        waiting.gone = true;
        reject(
          new StorageUnavailable(`A read waited ${patience} ms for its turn: the store is busy or does not answer.`),
        );
      }, patience);
      this.#waiting.push(tenant, waiting);
    });
  }

  #release(lane: number): void {
    for (let tenant = this.#waiting.next(); tenant !== undefined; tenant = this.#waiting.next()) {
      const waiting = this.#waiting.take(tenant);
      if (waiting === undefined || waiting.gone) continue;
      waiting.enter(lane);
      return;
    }
    this.#free.push(lane);
  }
}
