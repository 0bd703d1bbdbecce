import type { Dialect } from '#storage/port.ts';
import type { AcceptedCredential } from './authenticate.ts';

/** A credential that was accepted: what a request may do with it, until when (milliseconds; null: no end), and whether by its old secret. */
export interface KnownCredential extends AcceptedCredential {
  readonly until: number | null;
  readonly old: boolean;
}

const capacity = 10_000;

/**
 * Accepted credentials by tenant and hash, so that a request needs no read for them. Whoever changes a credential says `forget` after
 * the commit. With PostgreSQL another process may have changed it: there nothing is remembered, a revoked key ends at once.
 */
export class KnownCredentials {
  readonly #remembers: boolean;
  readonly #byTenant = new Map<number, Map<string, KnownCredential>>();
  #size = 0;
  #generation = 0;

  constructor(dialect: Dialect) {
    this.#remembers = dialect === 'sqlite';
  }

  find(tenant: number, hash: string): KnownCredential | undefined {
    return this.#byTenant.get(tenant)?.get(hash);
  }

  /** To be taken before the read whose result is remembered. */
  get generation(): number {
    return this.#generation;
  }

  /** Remembers what was read, unless something was forgotten since: the read may be older than that change. */
  remember(generation: number, tenant: number, hash: string, credential: KnownCredential): void {
    if (!this.#remembers || generation !== this.#generation) return;
    if (this.#size >= capacity) this.#clear();
    const known = this.#byTenant.get(tenant) ?? new Map<string, KnownCredential>();
    if (!known.has(hash)) this.#size += 1;
    known.set(hash, credential);
    this.#byTenant.set(tenant, known);
  }

  forget(tenant: number): void {
    this.#generation += 1;
    this.#size -= this.#byTenant.get(tenant)?.size ?? 0;
    this.#byTenant.delete(tenant);
  }

  #clear(): void {
    this.#byTenant.clear();
    this.#size = 0;
  }
}
