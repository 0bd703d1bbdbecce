const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;

/** How long after each failed try the next one comes (ms): three days in all. */
const waits: readonly number[] = [
  5 * second,
  30 * second,
  2 * minute,
  10 * minute,
  hour,
  ...Array.from({ length: 12 }, () => 6 * hour),
];

/** A receiver that asks for more (Retry-After) gets no more than that (ms). */
const longest = 24 * hour;

/**
 * Milliseconds until the next try after so many that failed; undefined: there is none, it is a dead letter.
 *
 * @param asked what the answer's Retry-After asks for (ms)
 * @param fraction in [0, 1): up to a tenth is added, so that not everybody comes back at once
 */
export function waitAfter(attempts: number, fraction: number, asked = 0): number | undefined {
  const wait = waits[attempts - 1];
  if (wait === undefined) return undefined;
  return Math.max(Math.round(wait * (1 + fraction / 10)), Math.min(asked, longest));
}

/** The same for the receiver as a whole, which is never given up. */
export function pauseAfter(failures: number, fraction: number, asked = 0): number {
  return waitAfter(Math.min(failures, waits.length), fraction, asked) ?? longest;
}
