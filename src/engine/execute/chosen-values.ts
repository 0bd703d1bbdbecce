/** So many are remembered after their account was made: a search may find it a little later. */
const remembered = 10_000;

/** The values that were chosen in a run: two accounts that are made side by side never take the same. Lives as long as a run. */
export class ChosenValues {
  /** By attribute and folded value: for whom. */
  readonly #chosen = new Map<string, number>();

  /** Chooses a value for an object unless it was chosen for another; answers whether. */
  choose(attribute: string, value: string, source: number): boolean {
    const key = `${attribute} ${value.normalize('NFC').toLowerCase()}`;
    const holder = this.#chosen.get(key);
    if (holder !== undefined && holder !== source) return false;
    this.#chosen.set(key, source);
    const [oldest] = this.#chosen.keys();
    if (this.#chosen.size > remembered && oldest !== undefined) this.#chosen.delete(oldest);
    return true;
  }

  /** Frees what was chosen for an object that was not made. */
  free(source: number): void {
    for (const [key, holder] of this.#chosen) if (holder === source) this.#chosen.delete(key);
  }
}
