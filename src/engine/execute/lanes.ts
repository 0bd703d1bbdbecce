/**
 * Objects on their way, so many at a time, each on its own. The first error lets what is under way end, begins nothing new, and
 * is thrown. One caller begins and waits; lives as long as a phase.
 */
export class Lanes {
  readonly #width: number;
  readonly #failures: unknown[] = [];
  #underWay = 0;
  #ended: () => void = () => {};

  constructor(width: number) {
    this.#width = width;
  }

  /** Begins `work` for an object as soon as a lane is free. */
  async begin(work: () => Promise<void>): Promise<void> {
    await this.until(() => this.#underWay < this.#width);
    this.#underWay += 1;
    work()
      .catch((error: unknown) => this.#failures.push(error))
      .finally(() => {
        this.#underWay -= 1;
        this.#ended();
      });
  }

  /**
   * Waits until `done`, which is asked whenever an object has ended.
   * @throws the first failure, when nothing is under way any more
   */
  async until(done: () => boolean): Promise<void> {
    while (this.#failures.length > 0 ? this.#underWay > 0 : !done()) await this.#nextEnd();
    if (this.#failures.length > 0) throw this.#failures[0];
  }

  /** Waits until nothing is under way, however it ends. */
  async drained(): Promise<void> {
    while (this.#underWay > 0) await this.#nextEnd();
  }

  #nextEnd(): Promise<void> {
    return new Promise((resolve) => {
      this.#ended = resolve;
    });
  }
}
