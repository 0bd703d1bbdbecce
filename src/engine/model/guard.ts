/** How many removals of a kind one cycle may make; absent: as many as there are. */
export interface GuardLimits {
  readonly disables?: number;
  readonly deletes?: number;
  readonly memberRemovals?: number;
}

/** What a full cycle wants to take away. */
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
