import { reactionTo } from '../model/reaction.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

/** How long failed work is kept (ms). */
export const keptFor = 28 * day;

/** What failed, how often by now, and since when (ms since 1970). */
export interface FailedAttempt {
  readonly code: string;
  readonly attempts: number;
  readonly firstFailed: number;
  readonly now: number;
  /** Chance, 0 to 1: with up to a tenth of it in each wait, not all come back at once. */
  readonly fraction: number;
}

/**
 * When failed work is tried again (ms since 1970); undefined: it was kept for four weeks and is dropped. By the schedule: in the
 * next cycle, then 6, 12 and 24 hours after the first failure, then daily. The way to the target may be open again sooner: in the next cycle,
 * then after 1, 4, 16 minutes … 6 hours.
 */
export function dueAfter({ code, attempts, firstFailed, now, fraction }: FailedAttempt): number | undefined {
  if (now - firstFailed >= keptFor) return undefined;
  // The first retry belongs to the next cycle, whenever it is; 1 ms keeps it out of this one.
  if (attempts <= 1) return now + 1;
  const { object } = reactionTo(code);
  const isSoon = object === 'soon' || object === 'verify';
  const wait = isSoon ? Math.min(6 * hour, minute * 4 ** (attempts - 2)) : scheduledWait(firstFailed, now);
  return now + Math.round(wait * (1 + fraction / 10));
}

/** Until the next of 6, 12 and 24 hours after the first failure; a day when they are over. */
function scheduledWait(firstFailed: number, now: number): number {
  const mark = [6 * hour, 12 * hour, day].find((one) => firstFailed + one > now);
  return mark === undefined ? day : firstFailed + mark - now;
}
