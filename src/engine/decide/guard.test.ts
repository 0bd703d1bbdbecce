import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Basis,
  defaultGuardLimits,
  type GuardLimits,
  guardedKinds,
  type Measured,
  nothingMeasured,
  smallestLimit,
} from '../model/guard.ts';
import { allowedOf, guard, tooMany, unlimited } from './guard.ts';

const limits: GuardLimits = { on: true, removals: 500, percent: 20, memberRemovals: 50 };
const of = (linked: number, some: Partial<Basis> = {}): Basis => ({ linked, written: 0, first: false, ...some });
const measured = (some: Partial<Measured>): Measured => ({ ...nothingMeasured, ...some });

describe('the guard', () => {
  it('lets through the number or the percentage, whichever is less, and always a handful', () => {
    expect([0, 30, 100, 1000, 100_000].map((linked) => allowedOf(limits, 'removals', of(linked)))).toEqual([
      10, 10, 20, 200, 500,
    ]);
    const members = { ...limits, memberRemovals: 5000, memberPercent: 50 };
    const allowed = [0, 90, 4000, 1_000_000].map((written) => allowedOf(members, 'memberRemovals', of(0, { written })));
    expect(allowed).toEqual([50, 50, 2000, 5000]);
  });

  it('counts disables and deletes together and each by itself, and memberships apart', () => {
    expect(guard(measured({ disables: 300, deletes: 200 }), limits, of(100_000)).passed).toBe(true);
    expect(guard(measured({ disables: 300, deletes: 201 }), limits, of(100_000))).toEqual({
      passed: false,
      line: 'guard held: 501 removals of 500 (300 disables, 201 deletes), 0 membership removals of 50, 0 creates, 0 changes, 0 adoptions',
    });
    const few = { ...limits, deletes: { number: 1 }, disables: { percent: 1 } };
    expect(tooMany(measured({ deletes: 2, disables: 10 }), few, of(100))).toEqual(['deletes']);
    expect(tooMany(measured({ deletes: 1, disables: 11 }), few, of(100))).toEqual(['disables']);
    expect(tooMany(measured({ memberRemovals: 51 }), limits, of(100))).toEqual(['memberRemovals']);
  });

  it('limits creates, changes and adoptions where that is set, by number and by percentage', () => {
    const all = measured({ creates: 30, changes: 30, adoptions: 30 });
    expect(tooMany(all, defaultGuardLimits, of(100))).toEqual([]);
    const set = {
      ...limits,
      creates: { number: 29 },
      changes: { percent: 29 },
      adoptions: { number: 99, percent: 30 },
    };
    expect(tooMany(all, set, of(100))).toEqual(['creates', 'changes']);
    expect(guard(all, set, of(100)).line).toContain('30 creates of 29, 30 changes of 29, 30 adoptions of 30');
  });

  it('knows no percentage of creates and adoptions before a full cycle has ended: everybody is new', () => {
    const set = { ...limits, creates: { percent: 1 }, adoptions: { number: 7, percent: 1 } };
    const first = of(0, { first: true });
    expect(allowedOf(set, 'creates', first)).toBe(unlimited);
    expect(allowedOf(set, 'adoptions', first)).toBe(7);
    expect(allowedOf(set, 'creates', of(0))).toBe(smallestLimit);
  });

  it('switched off, lets all removals through, and nothing else', () => {
    const off = { ...limits, on: false, deletes: { number: 1 }, creates: { number: 1 } };
    const many = measured({ disables: 9_999, deletes: 9_999, memberRemovals: 9_999 });
    expect(guard(many, off, of(10))).toEqual({
      passed: true,
      line: 'guard passed: 19998 removals (9999 disables, 9999 deletes), 9999 membership removals, 0 creates of 1, 0 changes, 0 adoptions',
    });
    expect(guard(measured({ creates: 2 }), off, of(10)).passed).toBe(false);
  });

  it('never lets more of a kind through than its number, nor fewer than a handful of a percentage', () => {
    const limit = fc.record({ number: fc.nat(1000), percent: fc.integer({ min: 1, max: 100 }) }, { requiredKeys: [] });
    const some = fc.record({ creates: limit, changes: limit, adoptions: limit, disables: limit, deletes: limit });
    const counts = fc.record(Object.fromEntries(guardedKinds.map((kind) => [kind, fc.nat(2000)])));
    fc.assert(
      fc.property(some, counts, fc.nat(1_000_000), (set, counted, linked) => {
        const basis = of(linked);
        const given = { ...limits, ...set };
        const count = { ...nothingMeasured, ...counted };
        const over = tooMany(count, given, basis);
        for (const kind of ['creates', 'changes', 'adoptions', 'disables', 'deletes'] as const) {
          const { number = unlimited, percent } = set[kind];
          expect(over.includes(kind)).toBe(count[kind] > allowedOf(given, kind, basis));
          expect(allowedOf(given, kind, basis)).toBeLessThanOrEqual(number);
          if (percent !== undefined)
            expect(allowedOf(given, kind, basis)).toBeGreaterThanOrEqual(Math.min(number, smallestLimit));
        }
      }),
    );
  });
});
