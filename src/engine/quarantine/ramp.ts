/** Calls at once at which a ramp is over: no target is asked by more. */
const over = 64;

/** After a quarantine one call goes out alone, then twice as many after each that went well. Lives as long as the run. */
export class Ramp {
  readonly #waiting: (() => void)[] = [];
  #width: number;
  #under = 0;

  constructor(recovering: boolean) {
    this.#width = recovering ? 1 : over;
  }

  async run<T>(call: () => Promise<T>, wentWell: (answer: T) => boolean): Promise<T> {
    if (this.#width >= over) return await call();
    while (this.#under >= this.#width && this.#width < over) {
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
    this.#under += 1;
    try {
      const answer = await call();
      if (wentWell(answer)) this.#width = Math.min(over, this.#width * 2);
      return answer;
    } finally {
      this.#under -= 1;
      for (const next of this.#waiting.splice(0)) next();
    }
  }
}
