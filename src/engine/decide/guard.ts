import type { GuardLimits, GuardVerdict, Removals } from '../model/guard.ts';

/** Holds a cycle's removals back when any kind of them is more than its limit; without limits everything passes. */
export function guard(removals: Removals, limits: GuardLimits): GuardVerdict {
  const kinds = [
    ['disables', removals.disables, limits.disables],
    ['deletes', removals.deletes, limits.deletes],
    ['membership removals', removals.memberRemovals, limits.memberRemovals],
  ] as const;
  const passed = kinds.every(([, count, limit]) => limit === undefined || count <= limit);
  const parts = kinds.map(([name, count, limit]) => `${name} ${count}${limit === undefined ? '' : ` of ${limit}`}`);
  return { passed, line: `guard ${passed ? 'passed' : 'held'}: ${parts.join(', ')}` };
}
