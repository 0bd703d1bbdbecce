import { findTenant } from '#resources/tenants/find-tenant.ts';
import type { Tenant } from '#resources/tenants/tenant.ts';
import type { Storage } from '#storage/port.ts';

/**
 * The tenants this process served: without it each request would read one row more than it needs. Whoever changes a tenant
 * says `clear` after the commit. With PostgreSQL another process may have changed it: there nothing is remembered. Tenants
 * that do not exist are not remembered either, so it grows with the real ones only.
 */
export class TenantCache {
  readonly #storage: Storage;
  readonly #remembers: boolean;
  readonly #tenants = new Map<string, Tenant>();
  #generation = 0;

  constructor(storage: Storage) {
    this.#storage = storage;
    this.#remembers = storage.dialect === 'sqlite';
  }

  /** The tenant if it was read since the last change. */
  cached(name: string): Tenant | undefined {
    return this.#tenants.get(name);
  }

  /** Reads the tenant from the store; undefined when there is none of that name. */
  async read(name: string): Promise<Tenant | undefined> {
    const generation = this.#generation;
    const tenant = await findTenant(this.#storage, name);
    // What was read before a change and arrives after it is old.
    if (this.#remembers && tenant !== undefined && generation === this.#generation) this.#tenants.set(name, tenant);
    return tenant;
  }

  /** Forgets every tenant: changes are rare, and each costs one read for each tenant in use. */
  clear(): void {
    this.#generation += 1;
    this.#tenants.clear();
  }
}
