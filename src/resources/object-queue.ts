/**
 * Lets use-cases on one object run one after another in this process: without it fifty parallel PATCHes of one resource
 * need up to fifty tries each. Across processes the version guard of the commit decides.
 */
export class ObjectQueue {
  readonly #tails = new Map<string, Promise<unknown>>();

  /** Runs `work` after everything that was queued for the same tenant and object before. */
  async run<T>(tenant: number, object: string, work: () => Promise<T>): Promise<T> {
    const key = `${tenant}/${object}`;
    const before = this.#tails.get(key) ?? Promise.resolve();
    const mine = before.then(work, work);
    this.#tails.set(key, mine);
    try {
      return await mine;
    } finally {
      if (this.#tails.get(key) === mine) this.#tails.delete(key);
    }
  }

  /** How many objects have use-cases under way. */
  get size(): number {
    return this.#tails.size;
  }
}
