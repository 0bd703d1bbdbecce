/**
 * A queue that serves tenants in turn: first come first served inside a tenant, one item a turn between them. A tenant is known by
 * its number, or before anybody has read that by its name.
 */
export class FairQueue<Item, Tenant = number> {
  readonly #waiting = new Map<Tenant, Item[]>();
  #size = 0;

  get size(): number {
    return this.#size;
  }

  /** How many items of a tenant wait. */
  waiting(tenant: Tenant): number {
    return this.#waiting.get(tenant)?.length ?? 0;
  }

  push(tenant: Tenant, item: Item): void {
    const items = this.#waiting.get(tenant);
    if (items === undefined) this.#waiting.set(tenant, [item]);
    else items.push(item);
    this.#size += 1;
  }

  /** The tenant whose turn it is, passing over those in `except`; undefined when nobody waits. */
  next(except?: ReadonlySet<Tenant>): Tenant | undefined {
    for (const tenant of this.#waiting.keys()) {
      if (except === undefined || !except.has(tenant)) return tenant;
    }
    return undefined;
  }

  /** Takes the tenant's first item and puts the tenant at the end of the line. */
  take(tenant: Tenant): Item | undefined {
    const items = this.#waiting.get(tenant);
    const item = items?.shift();
    if (items === undefined || item === undefined) return undefined;
    this.#waiting.delete(tenant);
    if (items.length > 0) this.#waiting.set(tenant, items);
    this.#size -= 1;
    return item;
  }
}
