import { FairQueue } from '#storage/fair-queue.ts';

export interface TurnLimits {
  /** Requests of one tenant that may be under way; more of it wait. */
  readonly underWay: number;
  /** Requests that begin in one turn of the event loop. */
  readonly atOnce: number;
  /** Requests of one tenant, and of all, that may wait; more are refused. */
  readonly waiting: number;
  readonly waitingOfAll: number;
}

export const turnLimits: TurnLimits = { underWay: 64, atOnce: 16, waiting: 1_000, waitingOfAll: 10_000 };

/** No request may wait any more: of this tenant, or of anybody. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting';
  readonly of: 'tenant' | 'all';

  constructor(of: 'tenant' | 'all') {
    super(`Too many requests of ${of === 'tenant' ? 'the tenant' : 'all tenants'} are waiting for their turn.`);
    this.of = of;
  }
}

/**
 * Lets the requests of tenants begin in turn. While few come each begins at once, and that costs nothing worth naming; when one
 * tenant sends more than there is time for, its requests wait behind each other and not before those of the others.
 *
 * Tenants go by the name in the path, whether or not there is one of that name: who asks cannot tell them apart by having to wait.
 */
export class RequestTurns {
  readonly #limits: TurnLimits;
  readonly #waiting = new FairQueue<() => void, string>();
  /** Requests under way by tenant; who has none has no entry. */
  readonly #underWay = new Map<string, number>();
  /** Tenants that have as many under way as they may. */
  readonly #full = new Set<string>();
  #begun = 0;
  #armed = false;

  constructor(limits: TurnLimits = turnLimits) {
    this.#limits = limits;
  }

  /**
   * Begins a request of the tenant: now (undefined), or when the promise resolves. Whoever was let in must say `end`.
   *
   * @throws TooManyWaiting
   */
  begin(tenant: string): Promise<void> | undefined {
    const { atOnce, waiting, waitingOfAll } = this.#limits;
    if (this.#waiting.size === 0 && this.#begun < atOnce && !this.#full.has(tenant)) {
      this.#enter(tenant);
      return undefined;
    }
    if (this.#waiting.waiting(tenant) >= waiting) throw new TooManyWaiting('tenant');
    if (this.#waiting.size >= waitingOfAll) throw new TooManyWaiting('all');
    return new Promise((resolve) => {
      this.#waiting.push(tenant, resolve);
      this.#arm();
    });
  }

  /** A request of the tenant is over, or rests because it waits for its client. */
  end(tenant: string): void {
    const left = (this.#underWay.get(tenant) ?? 0) - 1;
    if (left > 0) this.#underWay.set(tenant, left);
    else this.#underWay.delete(tenant);
    this.#full.delete(tenant);
    if (this.#waiting.size > 0) this.#arm();
  }

  #enter(tenant: string): void {
    const underWay = (this.#underWay.get(tenant) ?? 0) + 1;
    this.#underWay.set(tenant, underWay);
    if (underWay >= this.#limits.underWay) this.#full.add(tenant);
    this.#begun += 1;
    this.#arm();
  }

  /** The next turn of the event loop is another one for those who wait; by then whoever else has sent something is among them. */
  #arm(): void {
    if (this.#armed) return;
    this.#armed = true;
    setImmediate(() => this.#letIn());
  }

  #letIn(): void {
    this.#armed = false;
    this.#begun = 0;
    while (this.#begun < this.#limits.atOnce) {
      const tenant = this.#waiting.next(this.#full);
      const enter = tenant === undefined ? undefined : this.#waiting.take(tenant);
      if (tenant === undefined || enter === undefined) return;
      this.#enter(tenant);
      enter();
    }
  }
}
