import { allowedOf, type Limited, limitsOn, unlimited } from '../decide/guard.ts';
import { type Basis, type GuardedKind, type GuardLimits, guardedKinds, nothingMeasured } from '../model/guard.ts';

/** Until somebody counts, what a percentage comes to at the smallest. */
const unknownBasis: Basis = { linked: 0, written: 0, first: false };

/**
 * How much a run may still do by itself: what went out in the last 24 hours counts, what was allowed or planned by a full cycle does not.
 * Lives as long as the run.
 */
export class GuardWindow {
  readonly limits: GuardLimits;
  /** Acts that this run holds. */
  held = 0;
  /** For how many due objects it was looked ahead already. */
  lookedAt = 0;
  /** The look ahead that is under way. */
  looking: Promise<void> = Promise.resolve();
  #basis: Basis | undefined;
  readonly #taken: Record<GuardedKind, number>;
  readonly #closed = new Set<Limited>();

  /** `lately`: what went out in the last 24 hours. */
  constructor(limits: GuardLimits, lately: readonly { readonly kind: GuardedKind; readonly count: number }[]) {
    this.limits = limits;
    this.#taken = { ...nothingMeasured };
    for (const { kind, count } of lately) this.#taken[kind] += count;
  }

  get basis(): Basis {
    return this.#basis ?? unknownBasis;
  }

  /** What percentages depend on is known. */
  get isSized(): boolean {
    return this.#basis !== undefined;
  }

  size(basis: Basis): void {
    this.#basis = basis;
  }

  /** False: as many of the kind may go as there are. */
  isGuarded(kind: GuardedKind): boolean {
    return limitsOn(kind).some((what) => allowedOf(this.limits, what, this.basis) !== unlimited);
  }

  /** How many more may go under a limit. */
  left(what: Limited): number {
    if (this.#closed.has(what)) return 0;
    const allowed = allowedOf(this.limits, what, this.basis);
    return allowed === unlimited ? unlimited : Math.max(0, allowed - this.#takenOf(what));
  }

  /** How many more of a kind may go, under all the limits on it. */
  room(kind: GuardedKind): number {
    return Math.min(...limitsOn(kind).map((what) => this.left(what)));
  }

  /** So many want to go that none of them goes. */
  close(what: Limited): void {
    this.#closed.add(what);
  }

  /** Answers false when there is no room: the act is held. */
  take(kind: GuardedKind): boolean {
    if (this.room(kind) === 0) return false;
    this.#taken[kind] += 1;
    return true;
  }

  #takenOf(what: Limited): number {
    const kinds = guardedKinds.filter((kind) => limitsOn(kind).includes(what));
    return kinds.reduce((sum, kind) => sum + this.#taken[kind], 0);
  }
}
