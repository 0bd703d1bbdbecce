import type { Clock } from '#deps.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** Answers `waitSeconds` 0 when the request may pass. */
export interface Passage {
  readonly waitSeconds: number;
}

const PASSES: Passage = Object.freeze({ waitSeconds: 0 });

/** One token bucket for each key (a tenant): `perMinute` at once, refilled evenly. In memory: each process counts for itself. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #buckets = new Map<number, Bucket>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes one token of `key`; when there is none, says after how many whole seconds (≥ 1) there will be. */
  take(key: number, perMinute: number): Passage {
    const now = this.#clock.now();
    const bucket = this.#bucket(key, perMinute, now);
    if (bucket.tokens >= 1) {
      bucket.tokens -= 1;
      return PASSES;
    }
    return { waitSeconds: Math.max(1, Math.ceil(((1 - bucket.tokens) * 60) / perMinute)) };
  }

  #bucket(key: number, perMinute: number, now: number): Bucket {
    const known = this.#buckets.get(key);
    if (known === undefined) {
      const fresh = { tokens: perMinute, at: now };
      this.#buckets.set(key, fresh);
      return fresh;
    }
    // A clock that was set back refills nothing.
    const elapsed = Math.max(0, now - known.at);
    known.tokens = Math.min(perMinute, known.tokens + (elapsed * perMinute) / 60_000);
    known.at = now;
    return known;
  }
}
