import type { Clock } from '#deps.ts';

interface Bucket {
  tokens: number;
  at: number;
}

/** Who asks, and how often it may: `perMinute` at once, refilled evenly. */
export interface Limited {
  /** E.g. a tenant, or one of its credentials. */
  readonly key: string;
  readonly perMinute: number;
}

/** What is left after a request. */
export interface Passage {
  /** 0 when the request may pass; else whole seconds (≥ 1) after which the next one may. */
  readonly waitSeconds: number;
  /** Of the limit that is nearest to its end: requests a minute, those that may come now, seconds until it is whole again. */
  readonly perMinute: number;
  readonly left: number;
  readonly wholeInSeconds: number;
}

/** Buckets that may be kept before those that are full again, and so say nothing, are dropped. */
const manyBuckets = 10_000;
const minute = 60_000;

/** One token bucket for each key. In memory: each process counts for itself. */
export class RateLimiter {
  readonly #clock: Clock;
  readonly #buckets = new Map<string, Bucket>();
  #swept = 0;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Takes one token of every limit, or of none when one of them has none left. */
  take(limits: readonly [Limited, ...Limited[]]): Passage {
    const now = this.#clock.now();
    const asked = limits.map((limit) => ({ ...limit, bucket: this.#bucket(limit, now) }));
    const passes = asked.every(({ bucket }) => bucket.tokens >= 1);
    if (passes) for (const { bucket } of asked) bucket.tokens -= 1;
    const passages = asked.map(({ bucket, perMinute }) => passage(bucket.tokens, perMinute, passes));
    return passages.reduce((tightest, next) => (isTighter(next, tightest) ? next : tightest));
  }

  #bucket({ key, perMinute }: Limited, now: number): Bucket {
    const known = this.#buckets.get(key);
    if (known === undefined) {
      this.#sweep(now);
      const fresh = { tokens: perMinute, at: now };
      this.#buckets.set(key, fresh);
      return fresh;
    }
    // A clock that was set back refills nothing.
    const elapsed = Math.max(0, now - known.at);
    known.tokens = Math.min(perMinute, known.tokens + (elapsed * perMinute) / minute);
    known.at = now;
    return known;
  }

  /** A bucket that nobody took from for a minute is full. */
  #sweep(now: number): void {
    if (this.#buckets.size < manyBuckets || now - this.#swept < minute) return;
    this.#swept = now;
    for (const [key, { at }] of this.#buckets) if (now - at >= minute) this.#buckets.delete(key);
  }
}

function passage(tokens: number, perMinute: number, passes: boolean): Passage {
  const seconds = (wanted: number): number => Math.ceil(((wanted - tokens) * 60) / perMinute);
  return {
    waitSeconds: passes || tokens >= 1 ? 0 : Math.max(1, seconds(1)),
    perMinute,
    left: Math.floor(tokens),
    wholeInSeconds: seconds(perMinute),
  };
}

function isTighter(one: Passage, other: Passage): boolean {
  if (one.waitSeconds !== other.waitSeconds) return one.waitSeconds > other.waitSeconds;
  return one.left / one.perMinute < other.left / other.perMinute;
}
