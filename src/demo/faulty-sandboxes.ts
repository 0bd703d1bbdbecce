/** What the demo's sandboxes do on purpose, and how many writes reached them. Satisfies the server's `Faults`. */
export class FaultySandboxes {
  readonly #writes = new Map<string, number>();
  readonly #throttled = new Map<string, number>();
  readonly #lost = new Set<string>();

  /** The next `requests` of a tenant are answered 429 with this Retry-After. */
  throttle(tenant: string, requests: number): void {
    this.#throttled.set(tenant, requests);
  }

  /** The reply to the next create in a tenant is lost after the work was done. */
  loseNextReply(tenant: string): void {
    this.#lost.add(tenant);
  }

  /** True once the reply was lost. */
  lostReply(tenant: string): boolean {
    return !this.#lost.has(tenant);
  }

  /** Requests still to be answered 429. */
  remaining(tenant: string): number {
    return this.#throttled.get(tenant) ?? 0;
  }

  writes(tenant: string): number {
    return this.#writes.get(tenant) ?? 0;
  }

  next(request: { readonly tenant: string; readonly method: string }) {
    const { tenant, method } = request;
    const left = this.remaining(tenant);
    if (left > 0) {
      this.#throttled.set(tenant, left - 1);
      return { kind: 'throttle', retryAfterSeconds: 1 } as const;
    }
    if (method !== 'GET' && method !== 'HEAD') this.#writes.set(tenant, this.writes(tenant) + 1);
    if (method === 'POST' && this.#lost.delete(tenant)) return { kind: 'drop-reply' } as const;
    return undefined;
  }
}
