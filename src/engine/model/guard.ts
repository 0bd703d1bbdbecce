/** What a guard counts, in the order in which it is told. */
export const guardedKinds = ['disables', 'deletes', 'memberRemovals', 'creates', 'changes', 'adoptions'] as const;
export type GuardedKind = (typeof guardedKinds)[number];

/** How many of each kind. `changes`: accounts whose attributes are written; `adoptions`: accounts found and tied to an object. */
export type Measured = Readonly<Record<GuardedKind, number>>;

export const nothingMeasured: Measured = Object.freeze({
  disables: 0,
  deletes: 0,
  memberRemovals: 0,
  creates: 0,
  changes: 0,
  adoptions: 0,
});

/** What an act that is held would do. */
export type HeldAction = 'disable' | 'delete' | 'remove-member' | 'create' | 'update' | 'link';

/** What each kind is called among what is held. */
export const heldActions = {
  disables: 'disable',
  deletes: 'delete',
  memberRemovals: 'remove-member',
  creates: 'create',
  changes: 'update',
  adoptions: 'link',
} as const satisfies Readonly<Record<GuardedKind, HeldAction>>;

/** What may go of a kind without a person: so many, and so many percent (1 to 100); whichever is reached first. Absent: no such limit. */
export interface Limit {
  readonly number?: number;
  readonly percent?: number;
}

/** How much a job may do by itself: in a full cycle, and in all others together in 24 hours. */
export interface GuardLimits {
  /** False: as much may be taken away as there is. */
  readonly on: boolean;
  /** Disables and deletes of users and groups together. */
  readonly removals: number;
  /** The same in percent of the objects that are linked, 1 to 100; whichever is reached first. */
  readonly percent: number;
  readonly memberRemovals: number;
  /** In percent of the memberships that were written; absent: no limit. */
  readonly memberPercent?: number;
  /** Each of these besides, in percent of the objects that are linked; absent: no limit. */
  readonly disables?: Limit;
  readonly deletes?: Limit;
  readonly creates?: Limit;
  readonly changes?: Limit;
  readonly adoptions?: Limit;
}

export const defaultGuardLimits: GuardLimits = Object.freeze({
  on: true,
  removals: 500,
  percent: 20,
  memberRemovals: 5000,
  memberPercent: 50,
});

/** So few are no accident, whatever percentage they are: a small organisation may lose some of its people. */
export const smallestLimit = 10;

/** The same of memberships: one group that goes has as many. */
export const smallestMemberLimit = 50;

/** What percentages are of. */
export interface Basis {
  /** Objects that are linked. */
  readonly linked: number;
  /** Memberships that were written. */
  readonly written: number;
  /** No full cycle has ended yet: everybody is new, and no share of those who are there says anything. */
  readonly first: boolean;
}

export interface GuardVerdict {
  readonly passed: boolean;
  /** One line with every number and its limit, for cycle and log. */
  readonly line: string;
}

/** Since when acts wait for a person (ms), and what the guard said in the cycle that began it. */
export interface Held {
  readonly since: number;
  readonly cycle: number;
  readonly line: string;
}

/** How many that is in all. */
export function sumOf(measured: Measured): number {
  return guardedKinds.reduce((sum, kind) => sum + measured[kind], 0);
}

/** Counts by what is held, as counts by kind. */
export function measuredOf(countOf: (action: HeldAction) => number): Measured {
  const entries = guardedKinds.map((kind) => [kind, countOf(heldActions[kind])] as const);
  return { ...nothingMeasured, ...Object.fromEntries(entries) };
}
