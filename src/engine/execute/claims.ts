/** An object by its number, or a membership as `group member`. */
export type Key = number | string;

/** Learns who is taken in hand beside a page, from the moment it is about to be loaded. */
export interface Watch {
  /** Whether somebody beside the page evaluates it with newer values, or did since the page was loaded. */
  has(key: Key): boolean;
  end(): void;
}

/** Who is being evaluated now: nobody is evaluated twice at once (I7), though changes go beside a cycle's pages. Lives as long as a run. */
export class Claims {
  readonly #held = new Set<Key>();
  readonly #aside = new Set<Key>();
  readonly #watches = new Set<Set<Key>>();
  #released = Promise.withResolvers<void>();

  get size(): number {
    return this.#held.size;
  }

  /** Holds for a page those whom nobody holds, and answers them. */
  hold(keys: readonly Key[]): Key[] {
    const free = keys.filter((key) => !this.#held.has(key));
    for (const key of free) this.#held.add(key);
    return free;
  }

  /** Takes in hand, beside the pages, at most so many of those whom nobody holds, and answers them; every watch learns of it. */
  take<Some extends Key>(keys: readonly Some[], most: number): Some[] {
    const free = keys.filter((key) => !this.#held.has(key)).slice(0, most);
    for (const key of free) {
      this.#held.add(key);
      this.#aside.add(key);
      for (const met of this.#watches) met.add(key);
    }
    return free;
  }

  release(keys: readonly Key[]): void {
    // Who waits for a release would go round and round, and let nobody else have a turn.
    if (keys.length === 0) return;
    for (const key of keys) {
      this.#held.delete(key);
      this.#aside.delete(key);
    }
    this.#released.resolve();
    this.#released = Promise.withResolvers();
  }

  /** Resolves as soon as somebody is released. */
  released(): Promise<void> {
    return this.#released.promise;
  }

  /** To be opened before a page is loaded, and ended when the page is closed. */
  watch(): Watch {
    const met = new Set<Key>(this.#aside);
    this.#watches.add(met);
    return { has: (key) => met.has(key), end: () => this.#watches.delete(met) };
  }
}

/** The key of a membership. */
export function membershipKey({ group, member }: { readonly group: number; readonly member: number }): string {
  return `${group} ${member}`;
}
