import type { FeedListeners } from '../feed-listeners.ts';
import { decodeFeedRow } from './decode-feed-row.ts';
import type { PostgresPool } from './pool.ts';

/**
 * Wakes listeners for commits of other processes by reading all feed rows again and again (NOTIFY would take a lock of the
 * whole database at each COMMIT). A server that cannot be reached is asked again at the next turn.
 */
export class FeedPoller {
  readonly #pool: PostgresPool;
  readonly #listeners: FeedListeners;
  readonly #every: number;
  readonly #known = new Map<number, number>();
  #timer: NodeJS.Timeout | undefined;
  #polling: Promise<void> = Promise.resolve();
  #stopped = false;

  constructor(pool: PostgresPool, listeners: FeedListeners, every: number) {
    this.#pool = pool;
    this.#listeners = listeners;
    this.#every = every;
  }

  /** Notes where the feeds stand now, and polls from then on. */
  async start(): Promise<void> {
    for (const { tenant, seq } of await this.#feeds()) this.#known.set(tenant, seq);
    this.#next();
  }

  /** A commit of this process moved a feed: wakes at once. */
  moved(tenant: number, seq: number): void {
    if (seq > (this.#known.get(tenant) ?? 0)) this.#known.set(tenant, seq);
    this.#listeners.wake(tenant, seq);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    clearTimeout(this.#timer);
    await this.#polling;
  }

  #next(): void {
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#polling = this.#poll().finally(() => this.#next());
    }, this.#every);
    this.#timer.unref();
  }

  async #poll(): Promise<void> {
    if (this.#listeners.size === 0) return;
    const feeds = await this.#feeds().catch(() => []);
    for (const { tenant, seq } of feeds) {
      if (seq <= (this.#known.get(tenant) ?? 0)) continue;
      this.#known.set(tenant, seq);
      this.#listeners.wake(tenant, seq);
    }
  }

  async #feeds(): Promise<{ tenant: number; seq: number }[]> {
    const { rows } = await this.#pool.query('select tenant, seq from feed', []);
    return rows.map(decodeFeedRow);
  }
}
