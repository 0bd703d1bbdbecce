import { FairQueue } from './fair-queue.ts';

/** Hands out a fixed number of lanes, waiting tenants in turn. */
export class LaneGate {
  readonly #free: number[];
  readonly #waiting = new FairQueue<(lane: number) => void>();

  constructor(lanes: number) {
    this.#free = Array.from({ length: lanes }, (_, lane) => lane);
  }

  /** Runs `work` in a lane as soon as it is the tenant's turn. */
  async through<Result>(tenant: number, work: (lane: number) => Promise<Result>): Promise<Result> {
    const lane = this.#free.pop() ?? (await new Promise<number>((resolve) => this.#waiting.push(tenant, resolve)));
    try {
      return await work(lane);
    } finally {
      this.#release(lane);
    }
  }

  #release(lane: number): void {
    const tenant = this.#waiting.next();
    const resolve = tenant === undefined ? undefined : this.#waiting.take(tenant);
    if (resolve === undefined) this.#free.push(lane);
    else resolve(lane);
  }
}
