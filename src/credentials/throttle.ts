import type { Clock } from '#deps.ts';

interface Bucket {
  failures: number;
  at: number;
}

/** How many failures are answered at once, after how many milliseconds one is forgotten, and how many keys are remembered. */
export interface ThrottleLimits {
  readonly burst: number;
  readonly forgetAfter: number;
  readonly keys: number;
}

export const guessLimits: ThrottleLimits = { burst: 100, forgetAfter: 600, keys: 20_000 };

/**
 * Counts wrong guesses by address and by the id they name, as leaky buckets in memory. It is asked only after a guess was found wrong:
 * a right credential works meanwhile, and the count tells nothing about which tenants or credentials exist.
 */
export class GuessThrottle {
  readonly #clock: Clock;
  readonly #limits: ThrottleLimits;
  readonly #buckets = new Map<string, Bucket>();

  constructor(clock: Clock, limits: ThrottleLimits = guessLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Counts a wrong guess. @returns seconds to wait (≥ 1) when there were too many, else 0. */
  failed(address: string, id: string | undefined): number {
    const byAddress = this.#count(`address ${address}`);
    const byId = id === undefined ? 0 : this.#count(`id ${id.slice(0, 100)}`);
    return Math.max(byAddress, byId);
  }

  #count(key: string): number {
    const now = this.#clock.now();
    const known = this.#buckets.get(key);
    const left = known === undefined ? 0 : this.#remaining(known, now);
    // Taken out and put back: the map's order is then the order of last use, and the oldest goes first.
    this.#buckets.delete(key);
    this.#buckets.set(key, { failures: Math.min(left + 1, this.#limits.burst + 1), at: now });
    if (this.#buckets.size > this.#limits.keys) this.#dropOldest();
    const over = left + 1 - this.#limits.burst;
    return over <= 0 ? 0 : Math.max(1, Math.ceil((over * this.#limits.forgetAfter) / 1000));
  }

  #remaining(bucket: Bucket, now: number): number {
    return Math.max(0, bucket.failures - Math.max(0, now - bucket.at) / this.#limits.forgetAfter);
  }

  #dropOldest(): void {
    for (const key of this.#buckets.keys()) {
      this.#buckets.delete(key);
      return;
    }
  }
}
