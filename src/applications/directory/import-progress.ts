/** How far the import is that runs now; a directory has one at a time. */
export class ImportProgress {
  #running = false;
  #applied = 0;
  #total = 0;

  get now(): { readonly running: boolean; readonly applied: number; readonly total: number } {
    return { running: this.#running, applied: this.#applied, total: this.#total };
  }

  /** @returns false when another import runs */
  begin(): boolean {
    if (this.#running) return false;
    this.#running = true;
    this.#applied = 0;
    this.#total = 0;
    return true;
  }

  at(applied: number, total: number): void {
    this.#applied = applied;
    this.#total = total;
  }

  end(): void {
    this.#running = false;
  }
}
