import type { Clock, Log } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { updateLastUsed, updateOldUsed } from './rows.ts';

const interval = 1000;
/** How exact the time of last use is while a credential is in use all the time. */
const coarse = 60_000;

/** When a credential was last used, by each of its secrets (milliseconds). */
interface Uses {
  now?: number;
  old?: number;
}

/**
 * When each credential was last used: kept in memory and written within a second, one commit a tenant, so that a GET writes nothing; of a
 * credential in constant use once a minute. What was not written yet is lost by kill -9; nothing else depends on it.
 */
export class Usage {
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #closing = new AbortController();
  readonly #running: Promise<void>;
  #seen = new Map<number, Map<string, Uses>>();
  /** When the use of a credential was last written. */
  readonly #written = new Map<string, number>();

  constructor(deps: { readonly storage: Storage; readonly clock: Clock; readonly log: Log }) {
    this.#storage = deps.storage;
    this.#clock = deps.clock;
    this.#log = deps.log;
    this.#running = this.#run();
  }

  /** @param old whether it came in by its old secret */
  record(tenant: number, id: string, old: boolean): void {
    const ids = this.#seen.get(tenant) ?? new Map<string, Uses>();
    const uses = ids.get(id) ?? {};
    uses[old ? 'old' : 'now'] = this.#clock.now();
    ids.set(id, uses);
    this.#seen.set(tenant, ids);
  }

  /** Writes all that was recorded so far. A store that cannot take it now loses it: the next use says it again. */
  async flush(): Promise<void> {
    const seen = this.#seen;
    this.#seen = new Map();
    await this.#write(seen);
  }

  /** Writes what is due, and leaves the rest for later. */
  async #writeDue(): Promise<void> {
    const now = this.#clock.now();
    for (const [key, at] of this.#written) if (now - at >= coarse) this.#written.delete(key);
    const due = new Map<number, Map<string, Uses>>();
    for (const [tenant, ids] of this.#seen) {
      const some = new Map([...ids].filter(([id]) => !this.#written.has(`${tenant} ${id}`)));
      for (const id of some.keys()) {
        ids.delete(id);
        this.#written.set(`${tenant} ${id}`, now);
      }
      if (some.size > 0) due.set(tenant, some);
      if (ids.size === 0) this.#seen.delete(tenant);
    }
    await this.#write(due);
  }

  async #write(seen: ReadonlyMap<number, ReadonlyMap<string, Uses>>): Promise<void> {
    for (const [tenant, ids] of seen) {
      const writes = [...ids].flatMap(([id, { now, old }]) => [
        ...(now === undefined ? [] : [updateLastUsed(tenant, id, now)]),
        ...(old === undefined ? [] : [updateOldUsed(tenant, id, old)]),
      ]);
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
      if (await this.#clock.wait(interval, this.#closing.signal)) await this.#writeDue();
    }
  }
}
