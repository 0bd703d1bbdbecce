type Wake = (tenant: number, seq: number) => void;

/** Those who want to know that a tenant's feed moved. */
export class FeedListeners {
  readonly #wakes = new Set<Wake>();

  get size(): number {
    return this.#wakes.size;
  }

  /** Returns the function that ends it; the same function may be added twice. */
  add(wake: Wake): () => void {
    const own: Wake = (tenant, seq) => wake(tenant, seq);
    this.#wakes.add(own);
    return () => {
      this.#wakes.delete(own);
    };
  }

  /** Each listener is called in a turn of its own: one that throws takes neither the commit nor the others along. */
  wake(tenant: number, seq: number): void {
    for (const wake of this.#wakes) {
      queueMicrotask(() => {
        if (this.#wakes.has(wake)) wake(tenant, seq);
      });
    }
  }
}
