import type { Metrics } from '#deps.ts';
import { outcomes, type Tally } from '../model/outcome.ts';

/** Counts what was committed for `/metrics`: people and groups by outcome. */
export function countOutcomes(metrics: Metrics, counts: Tally): void {
  for (const outcome of outcomes) {
    const count = counts[outcome];
    if (count !== undefined && count > 0) metrics.count('rollcall_objects_total', { outcome }, count);
  }
}
