/** How the evaluation of an object ended. Every evaluated object has exactly one (I8). */
export const outcomes = [
  'created',
  'updated',
  'matched',
  'disabled',
  'restored',
  'deleted',
  'skipped',
  'failed',
  'inSync',
  'held',
] as const;
export type Outcome = (typeof outcomes)[number];

/** What a cycle counts besides the outcomes of objects. */
export type Counter =
  | 'evaluated'
  /** Read from the target's list, which answered searches in its place. */
  | 'listed'
  | 'planned'
  | 'warnings'
  /** Accounts that were found and tied to an object, with or without a change of theirs. */
  | 'adoptions'
  /** The guard was told to let a full cycle's removals go. */
  | 'forced'
  | 'membersAdded'
  | 'membersRemoved'
  | 'membersFailed'
  | 'membersHeld'
  | 'membersProtected'
  | 'membersWaiting'
  | 'referencesWritten'
  | 'referencesFailed'
  /** Found by a full cycle: their other end has no account yet. */
  | 'referencesWaiting';

/** Counts by outcome and counter; by outcome and reason under `skipped.required-missing`. */
export type Tally = Readonly<Record<string, number>>;

/** The sum of all outcomes of objects: equal to `evaluated`. */
export function sumOfOutcomes(tally: Tally): number {
  return outcomes.reduce((sum, outcome) => sum + (tally[outcome] ?? 0), 0);
}

/** `tally` with `counts` added to it. */
export function addTally(tally: Tally, counts: Tally): Tally {
  const sum: Record<string, number> = { ...tally };
  for (const [name, count] of Object.entries(counts)) sum[name] = (sum[name] ?? 0) + count;
  return Object.freeze(sum);
}

/** The counts of one evaluated object. */
export function counted(outcome: Outcome, reason = '', warned = false): Tally {
  return {
    evaluated: 1,
    [outcome]: 1,
    ...(reason === '' ? {} : { [`${outcome}.${reason}`]: 1 }),
    ...(warned ? { warnings: 1 } : {}),
  };
}
