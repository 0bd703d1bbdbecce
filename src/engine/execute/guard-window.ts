import { allowedOf, type Limited, limitsOn, unlimited } from '../decide/guard.ts';
import {
  type Basis,
  type GuardedKind,
  type GuardLimits,
  guardedKinds,
  type Measured,
  nothingMeasured,
} from '../model/guard.ts';

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
  /** In the last 24 hours, whichever cycles did it. */
  readonly #taken: Record<GuardedKind, number>;
  /** By this run alone: what it came upon, and what it has planned and may do. */
  readonly #own: Record<GuardedKind, number> = { ...nothingMeasured };
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
    if (allowed === unlimited) return unlimited;
    return Math.max(0, allowed - Math.max(sumOf(this.#taken, what), sumOf(this.#own, what)));
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
    this.#own[kind] += 1;
    return true;
  }

  /** What a full cycle has planned, together with what it came upon and did before. */
  withOwn(planned: Measured): Measured {
    const sum = { ...nothingMeasured };
    for (const kind of guardedKinds) sum[kind] = planned[kind] + this.#own[kind];
    return sum;
  }

  /** What a full cycle has planned may go: what it comes upon meanwhile has only the room that is left beside it. */
  reserve(kind: GuardedKind, planned: number): void {
    this.#own[kind] += planned;
  }
}

function sumOf(counts: Measured, what: Limited): number {
  const kinds = guardedKinds.filter((kind) => limitsOn(kind).includes(what));
  return kinds.reduce((sum, kind) => sum + counts[kind], 0);
}
