import type { FailureCode } from '../model/target.ts';

const minute = 60_000;
const hour = 60 * minute;

/** The way to the target may be open again soon: 1, 4, 16 minutes … 6 hours. */
const soon: ReadonlySet<FailureCode> = new Set(['timeout-unknown', 'unavailable', 'refused', 'unresolvable', 'tls']);

/**
 * When failed work is tried again (ms since 1970). What the target refused: in the next two cycles, then after 6, 12 and 24
 * hours, then daily; with up to a tenth of chance in it, so that many do not come back at once.
 */
export function dueAfter(code: string, attempts: number, now: number, fraction: number): number {
  const transient = [...soon].some((one) => one === code);
  const wait = transient ? Math.min(6 * hour, minute * 4 ** (attempts - 2)) : refusedWait(attempts);
  // The first retries belong to the next cycle, whenever it is; 1 ms keeps them out of this one.
  return attempts <= 2 && !(transient && attempts === 2) ? now + 1 : now + Math.round(wait * (1 + fraction / 10));
}

function refusedWait(attempts: number): number {
  if (attempts === 3) return 6 * hour;
  return attempts === 4 ? 12 * hour : 24 * hour;
}
