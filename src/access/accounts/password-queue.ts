/** How many passwords are computed at once (19 MiB each), and how many may wait: altogether and from one address. */
export interface QueueLimits {
  readonly atOnce: number;
  readonly waiting: number;
  readonly waitingOfOne: number;
}

export const passwordLimits: QueueLimits = { atOnce: 2, waiting: 128, waitingOfOne: 16 };

interface Waiting {
  readonly address: string;
  go(): void;
}

/**
 * Hashing passwords costs a core and memory on purpose: only a few at once, and only so many wait. Who is turned away has
 * guessed nothing; one address cannot fill the queue for all.
 */
export class PasswordQueue {
  readonly #limits: QueueLimits;
  readonly #waiting: Waiting[] = [];
  #running = 0;

  constructor(limits: QueueLimits = passwordLimits) {
    this.#limits = limits;
  }

  /** @returns what `work` gives, or `full` without having begun it */
  async run<T>(address: string, work: () => Promise<T>): Promise<{ readonly done: T } | 'full'> {
    if (this.#running >= this.#limits.atOnce) {
      if (this.#isFullFor(address)) return 'full';
      await new Promise<void>((resolve) => this.#waiting.push({ address, go: resolve }));
    } else this.#running += 1;
    try {
      return { done: await work() };
    } finally {
      this.#leave();
    }
  }

  #isFullFor(address: string): boolean {
    if (this.#waiting.length >= this.#limits.waiting) return true;
    return this.#waiting.filter((each) => each.address === address).length >= this.#limits.waitingOfOne;
  }

  /** The place goes to the next in line, so that nobody slips in between. */
  #leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#running -= 1;
    else next.go();
  }
}
