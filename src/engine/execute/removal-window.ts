import { allowedRemovals } from '../decide/guard.ts';
import { type GuardLimits, smallestLimit } from '../model/guard.ts';

/**
 * How much a run may still take away by itself: what went out in the last 24 hours counts, what was allowed or planned by a full cycle does
 * not. Lives as long as the run.
 */
export class RemovalWindow {
  readonly limits: GuardLimits;
  /** Removals of objects and memberships that this run holds. */
  held = 0;
  /** For how many due objects it was looked ahead already. */
  lookedAt = 0;
  /** The look ahead that is under way. */
  looking: Promise<void> = Promise.resolve();
  /** The number of linked objects, on which the percentage depends, is known. */
  isSized = false;
  #allowed: number;
  #taken: number;
  #membersTaken: number;
  #closed = false;
  #membersClosed = false;

  constructor(limits: GuardLimits, lately: { readonly objects: number; readonly members: number }) {
    this.limits = limits;
    // Until the size of the job is asked for, what is allowed to the smallest.
    this.#allowed = limits.on ? Math.min(limits.removals, smallestLimit) : Number.MAX_SAFE_INTEGER;
    this.#taken = lately.objects;
    this.#membersTaken = lately.members;
  }

  get allowed(): number {
    return this.#allowed;
  }

  get left(): number {
    return this.#closed ? 0 : Math.max(0, this.#allowed - this.#taken);
  }

  get membersLeft(): number {
    if (!this.limits.on) return Number.MAX_SAFE_INTEGER;
    return this.#membersClosed ? 0 : Math.max(0, this.limits.memberRemovals - this.#membersTaken);
  }

  size(linked: number): void {
    this.isSized = true;
    this.#allowed = allowedRemovals(this.limits, linked);
  }

  /** So many want to go that none of them goes. */
  close(): void {
    this.#closed = true;
  }

  closeMembers(): void {
    this.#membersClosed = true;
  }

  /** Answers false when there is no room: the removal is held. */
  take(): boolean {
    if (this.left === 0) return false;
    this.#taken += 1;
    return true;
  }

  takeMember(): boolean {
    if (this.membersLeft === 0) return false;
    this.#membersTaken += 1;
    return true;
  }
}
