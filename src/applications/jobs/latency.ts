/** How long answers took, in milliseconds. */
export interface Latency {
  /** Half took no longer. */
  readonly median: number;
  /** Nineteen of twenty took no longer. */
  readonly slow: number;
  /** How many were measured. */
  readonly measured: number;
}

/** Median and 95th percentile by nearest rank; null of nothing. */
export function latencyOf(took: readonly number[]): Latency | null {
  const sorted = [...took].sort((one, other) => one - other);
  const at = (share: number) => sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)];
  const median = at(0.5);
  const slow = at(0.95);
  return median === undefined || slow === undefined ? null : { median, slow, measured: sorted.length };
}
