import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultGuardLimits, type GuardLimits, smallestLimit } from '../model/guard.ts';
import { allowedRemovals, guard } from './guard.ts';

const limits: GuardLimits = { on: true, removals: 500, percent: 20, memberRemovals: 50 };
const removals = (disables: number, deletes = 0, memberRemovals = 0) => ({ disables, deletes, memberRemovals });

describe('the guard', () => {
  it('lets through the number or the percentage, whichever is less, and always a handful', () => {
    expect([0, 30, 100, 1000, 100_000].map((linked) => allowedRemovals(limits, linked))).toEqual([
      10, 10, 20, 200, 500,
    ]);
  });

  it('counts disables and deletes together, and memberships apart', () => {
    expect(guard(removals(300, 200), limits, 100_000).passed).toBe(true);
    expect(guard(removals(300, 201), limits, 100_000)).toEqual({
      passed: false,
      line: 'guard held: 501 removals of 500 (300 disables, 201 deletes), 0 membership removals of 50',
    });
    expect(guard(removals(0, 0, 51), limits, 100_000).passed).toBe(false);
  });

  it('switched off, lets everything through', () => {
    expect(guard(removals(9_999, 9_999, 9_999), { ...limits, on: false }, 10)).toEqual({
      passed: true,
      line: 'guard passed: 19998 removals (9999 disables, 9999 deletes), 9999 membership removals',
    });
  });

  it('never lets more through than its number, nor fewer than a handful', () => {
    fc.assert(
      fc.property(fc.nat(1_000_000), (linked) => {
        const allowed = allowedRemovals(defaultGuardLimits, linked);
        expect(allowed).toBeLessThanOrEqual(defaultGuardLimits.removals);
        expect(allowed).toBeGreaterThanOrEqual(smallestLimit);
      }),
    );
  });
});
