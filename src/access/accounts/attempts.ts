import type { Clock } from '#deps.ts';

/** So many wrong codes within so many milliseconds, and no more are looked at. */
export interface AttemptLimits {
  readonly wrong: number;
  readonly within: number;
  readonly keys: number;
}

export const codeLimits: AttemptLimits = { wrong: 6, within: 300_000, keys: 10_000 };

/**
 * Wrong second factors of an account. Unlike with passwords a right one is refused, too, while there were too many: six digits
 * could be tried through else. Only who knows the password gets this far.
 */
export class Attempts {
  readonly #clock: Clock;
  readonly #limits: AttemptLimits;
  readonly #wrong = new Map<string, readonly number[]>();

  constructor(clock: Clock, limits: AttemptLimits = codeLimits) {
    this.#clock = clock;
    this.#limits = limits;
  }

  /** Seconds until the next may be tried; 0: now. */
  wait(key: string): number {
    const recent = this.#recent(key);
    const [first] = recent;
    if (first === undefined || recent.length < this.#limits.wrong) return 0;
    return Math.max(1, Math.ceil((first + this.#limits.within - this.#clock.now()) / 1000));
  }

  failed(key: string): void {
    const wrong = [...this.#recent(key), this.#clock.now()].slice(-this.#limits.wrong);
    this.#wrong.delete(key);
    this.#wrong.set(key, wrong);
    const [oldest] = this.#wrong.keys();
    if (this.#wrong.size > this.#limits.keys && oldest !== undefined) this.#wrong.delete(oldest);
  }

  passed(key: string): void {
    this.#wrong.delete(key);
  }

  #recent(key: string): readonly number[] {
    const since = this.#clock.now() - this.#limits.within;
    return (this.#wrong.get(key) ?? []).filter((at) => at > since);
  }
}
