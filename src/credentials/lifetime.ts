import type { CredentialPolicy } from './policy.ts';

const day = 86_400_000;

/** From how many days before its end on people are told of it; 0: it is over. */
const warningDays: readonly number[] = [30, 7, 1, 0];

const usualDays = 365;

/** How many days a credential lasts if nobody says anything else; null: until it is revoked. */
export function daysOf({ expiresAfterDays = usualDays }: Pick<CredentialPolicy, 'expiresAfterDays'>): number | null {
  return expiresAfterDays;
}

/** When a credential made now ends if nobody says anything else, in milliseconds; null: when it is revoked. */
export function usualEnd(policy: CredentialPolicy, now: number): number | null {
  const days = daysOf(policy);
  return days === null ? null : now + days * day;
}

/**
 * When people are first to be told that a credential ends, in milliseconds; null: never. What is made for a day or less is known to end;
 * of what is made for less than 30 days, it is told 7 days or 1 day before.
 */
export function firstWarning(expires: number | null, now: number): number | null {
  return expires === null || expires - now <= day ? null : nextWarning(expires, now);
}

/** Whether people are told by now that what was made then ends: it expires soon. Milliseconds. */
export function expiresSoon(expires: number | null, made: number, now: number): boolean {
  const first = firstWarning(expires, made);
  return first !== null && first <= now;
}

/** When people are next to be told of it: 30, 7 and 1 days before, and then; null: never again. */
export function nextWarning(expires: number | null, now: number): number | null {
  if (expires === null) return null;
  return warningDays.map((days) => expires - days * day).find((at) => at > now) ?? null;
}

/** Whole days that are left, the one that has begun among them; 0: it is over. */
export function daysLeft(expires: number, now: number): number {
  return Math.max(0, Math.ceil((expires - now) / day));
}
