import { type GuardLimits, type GuardVerdict, type Removals, smallestLimit } from '../model/guard.ts';

/** How many disables and deletes are let through, where so many objects are linked. */
export function allowedRemovals({ on, removals, percent }: GuardLimits, linked: number): number {
  if (!on) return Number.MAX_SAFE_INTEGER;
  return Math.min(removals, Math.max(smallestLimit, Math.floor((linked * percent) / 100)));
}

/** Holds a full cycle's removals back when they are more than allowed; memberships are counted apart. */
export function guard(removals: Removals, limits: GuardLimits, linked: number): GuardVerdict {
  const { disables, deletes, memberRemovals } = removals;
  const allowed = allowedRemovals(limits, linked);
  const passed = disables + deletes <= allowed && (!limits.on || memberRemovals <= limits.memberRemovals);
  return { passed, line: guardLine(passed, removals, limits, allowed) };
}

/** `guard held: 600 removals of 500 (590 disables, 10 deletes), 3 membership removals of 5000`. */
export function guardLine(
  passed: boolean,
  { disables, deletes, memberRemovals }: Removals,
  { on, memberRemovals: members }: GuardLimits,
  allowed: number,
): string {
  const of = (limit: number) => (on ? ` of ${limit}` : '');
  const many = (count: number, word: string) => `${count} ${word}${count === 1 ? '' : 's'}`;
  const kinds = `${many(disables, 'disable')}, ${many(deletes, 'delete')}`;
  const objects = `${many(disables + deletes, 'removal')}${of(allowed)} (${kinds})`;
  return `guard ${passed ? 'passed' : 'held'}: ${objects}, ${many(memberRemovals, 'membership removal')}${of(members)}`;
}
