/** Accidental deletion prevention of a job: how much it may take away by itself. */
export interface GuardLimits {
  /** False: as much as there is. */
  readonly on: boolean;
  /** Disables and deletes of users and groups together, in a full cycle; of all others, in 24 hours. */
  readonly removals: number;
  /** The same in percent of the objects that are linked, 1 to 100; whichever is reached first. */
  readonly percent: number;
  /** Memberships, counted apart. */
  readonly memberRemovals: number;
}

export const defaultGuardLimits: GuardLimits = Object.freeze({
  on: true,
  removals: 500,
  percent: 20,
  memberRemovals: 5000,
});

/** So few removals are no accident, whatever percentage they are: a small organisation may lose some of its people. */
export const smallestLimit = 10;

/** What a cycle wants to take away. */
export interface Removals {
  readonly disables: number;
  readonly deletes: number;
  readonly memberRemovals: number;
}

export interface GuardVerdict {
  readonly passed: boolean;
  /** One line with every number and its limit, for cycle and log. */
  readonly line: string;
}

/** Since when removals wait for a person (ms), and what the guard said in the cycle that began it. */
export interface Held {
  readonly since: number;
  readonly cycle: number;
  readonly line: string;
}
