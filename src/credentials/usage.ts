import type { Clock, Log } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { updateLastUsed } from './rows.ts';

const interval = 1000;

/**
 * When each credential was last used: kept in memory and written once a second, one commit a tenant, so that a GET writes nothing. What
 * was not written yet is lost by kill -9; nothing else depends on it.
 */
export class Usage {
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  #seen = new Map<number, Map<string, number>>();

  constructor(deps: { readonly storage: Storage; readonly clock: Clock; readonly log: Log }) {
    this.#storage = deps.storage;
    this.#clock = deps.clock;
    this.#log = deps.log;
    this.#running = this.#run();
  }

  record(tenant: number, id: string): void {
    const ids = this.#seen.get(tenant) ?? new Map<string, number>();
    ids.set(id, this.#clock.now());
    this.#seen.set(tenant, ids);
  }

  /** Writes what was recorded so far. A store that cannot take it now loses it: the next use says it again. */
  async flush(): Promise<void> {
    const seen = this.#seen;
    this.#seen = new Map();
    for (const [tenant, ids] of seen) {
      const writes = [...ids].map(([id, at]) => updateLastUsed(tenant, id, at));
      try {
        await this.#storage.commit({ tenant, writes });
      } catch (error) {
        this.#log.warn('The time of last use of some credentials was not written', {
          tenant,
          credentials: ids.size,
          error: error instanceof Error ? error.message : String(error),
        });
      }
    }
  }

  /** Stops the clock and writes what is left. */
  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
    await this.flush();
  }

  async #run(): Promise<void> {
    while (!this.#closing.signal.aborted) {
      if (await this.#clock.wait(interval, this.#closing.signal)) await this.flush();
    }
  }
}
