import type { CycleRequest } from '../cycle/open-cycle.ts';
import type { Cycle } from '../model/cycle.ts';

/** A cycle that somebody ordered and waits for. */
export interface Order extends CycleRequest {
  readonly opened: (cycle: number) => void;
  readonly failed: (error: unknown) => void;
  /** Another process has the job: until when it may take the order up (ms), and the last cycle on demand before. */
  readonly handed?: { readonly until: number; readonly after: number };
  /** The cycle that was put aside, and goes on by it. */
  readonly resumes?: number;
}

/** What was ordered of one job: on demand goes first, then what was put aside for it, then the others as they came. */
export class Orders {
  readonly #waiting: Order[] = [];
  /** A cycle that was stopped to let one on demand go first, and goes on after it. */
  #aside: Cycle | undefined;

  /** Resolves with the number of the cycle once it is open. */
  add(request: CycleRequest): Promise<number> {
    const { promise, resolve, reject } = Promise.withResolvers<number>();
    this.#waiting.push({ ...request, opened: resolve, failed: reject });
    return promise;
  }

  /** It was taken and waits on, before all others. */
  putBack(order: Order): void {
    this.#waiting.unshift(order);
  }

  putAside(cycle: Cycle): void {
    this.#aside = cycle;
  }

  /** The cycle that was put aside ended otherwise, or is not to go on. */
  dropAside(): void {
    this.#aside = undefined;
  }

  get aside(): number | undefined {
    return this.#aside?.cycle;
  }

  get areWaiting(): boolean {
    return this.#waiting.length > 0;
  }

  get isDemanded(): boolean {
    return this.#waiting.some(({ kind }) => kind === 'on-demand');
  }

  next(): Order | undefined {
    const first = this.#waiting.findIndex(({ kind }) => kind === 'on-demand');
    if (first >= 0) return this.#waiting.splice(first, 1)[0];
    const aside = this.#aside;
    if (aside === undefined) return this.#waiting.shift();
    const over = (): void => this.dropAside();
    return { kind: aside.kind, actor: aside.actor, opened: over, failed: over, resumes: aside.cycle };
  }

  /** Nothing that waits will be done. */
  failAll(error: Error): void {
    for (const order of this.#waiting.splice(0)) order.failed(error);
  }
}
