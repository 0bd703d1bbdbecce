/** How long answers took, in milliseconds. */
export interface Latency {
  /** Half took no longer. */
  readonly median: number;
  /** Nineteen of twenty took no longer. */
  readonly slow: number;
  /** How many were measured. */
  readonly measured: number;
}

/** Median and 95th percentile by nearest rank, of times and how often each was measured; null of nothing. */
export function latencyOf(took: ReadonlyMap<number, number>): Latency | null {
  const sorted = [...took].sort(([one], [other]) => one - other);
  const measured = sorted.reduce((sum, [, count]) => sum + count, 0);
  const at = (share: number) => {
    let left = Math.max(1, Math.ceil(share * measured));
    return sorted.find(([, count]) => {
      left -= count;
      return left <= 0;
    })?.[0];
  };
  const median = at(0.5);
  const slow = at(0.95);
  return median === undefined || slow === undefined ? null : { median, slow, measured };
}
