import { z } from 'zod';

/** One pass of a job. */
export const cycleView = z.object({
  cycle: z.number(),
  kind: z.string(),
  state: z.string(),
  phase: z.string(),
  /** Counts by outcome, and by outcome and reason. */
  tally: z.record(z.string(), z.number()),
  /** How many objects it will look at, where that is known. */
  expected: z.number().nullable(),
  /** What the guard said of its removals, with every number and limit; null: nothing. */
  guard: z.string().nullable(),
  started: z.string(),
  ended: z.string().nullable(),
  actor: z.string(),
});
