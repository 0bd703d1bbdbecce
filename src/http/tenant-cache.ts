import type { Clock } from '#deps.ts';
import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Storage } from '#storage/port.ts';

interface Entry {
  readonly tenant: Tenant;
  readonly until: number;
}

/** Another process of the installation may change a tenant: its change is seen after this many milliseconds at the latest. */
const LIFE_MS = 1_000;

/**
 * The tenants this process served lately: without it each request would read one row more than it needs. Whoever changes a
 * tenant in this process calls `clear`. Tenants that do not exist are not remembered, so it grows with the real ones only.
 */
export class TenantCache {
  readonly #storage: Storage;
  readonly #clock: Clock;
  readonly #entries = new Map<string, Entry>();

  constructor(storage: Storage, clock: Clock) {
    this.#storage = storage;
    this.#clock = clock;
  }

  /** The tenant if it was read within the last second. */
  cached(name: string): Tenant | undefined {
    const entry = this.#entries.get(name);
    return entry !== undefined && entry.until > this.#clock.now() ? entry.tenant : undefined;
  }

  /** Reads the tenant from the store; undefined when there is none of that name. */
  async read(name: string): Promise<Tenant | undefined> {
    const tenant = await findTenant(this.#storage, name);
    if (tenant === undefined) this.#entries.delete(name);
    else this.#entries.set(name, { tenant, until: this.#clock.now() + LIFE_MS });
    return tenant;
  }

  clear(): void {
    this.#entries.clear();
  }
}
