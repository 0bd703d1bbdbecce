import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysLeft, daysOf, expiresSoon, firstWarning, nextWarning, usualEnd } from './lifetime.ts';

const hour = 3_600_000;
const day = 24 * hour;
const made = Date.UTC(2026, 0, 5, 8);

/** Days that are left at each warning, for who looks at these times after it was made (milliseconds). */
function warnings(expires: number, looks: readonly number[]): readonly number[] {
  const told: number[] = [];
  let due = firstWarning(expires, made);
  for (const look of looks) {
    const now = made + look;
    if (due === null || due > now) continue;
    told.push(daysLeft(expires, now));
    due = nextWarning(expires, now);
  }
  return told;
}

const everyHour = (days: number) => Array.from({ length: days * 24 }, (_, index) => index * hour);

describe('when people are told that a credential ends', () => {
  it.each([
    [365, [30, 7, 1, 0]],
    [31, [30, 7, 1, 0]],
    [30, [7, 1, 0]],
    [7, [1, 0]],
    [2, [1, 0]],
    [1, []],
  ])('made for %i days: so many days before', (days, told) => {
    expect(warnings(made + days * day, everyHour(days + 2))).toEqual(told);
  });

  it('is once for what was missed meanwhile, and never for what has no end', () => {
    expect(warnings(made + 100 * day, [71 * day, 95 * day, 95 * day, 120 * day, 130 * day])).toEqual([29, 5, 0]);
    expect([firstWarning(null, made), nextWarning(null, made), expiresSoon(null, made, made)]).toEqual([
      null,
      null,
      false,
    ]);
    expect([usualEnd({ ...policy, expiresAfterDays: null }, made), usualEnd(policy, made)]).toEqual([
      null,
      made + 365 * day,
    ]);
    expect([daysOf({}), daysOf({ expiresAfterDays: 90 })]).toEqual([365, 90]);
  });

  it('is at most four times, ever nearer to the end, whenever one looks', () => {
    const looks = fc.array(fc.integer({ min: 0, max: 500 * day }), { maxLength: 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 * day }), looks, (lasts, times) => {
        const expires = made + lasts;
        const told = warnings(
          expires,
          times.toSorted((one, other) => one - other),
        );
        expect(told.length).toBeLessThanOrEqual(4);
        expect(told).toEqual([...new Set(told)].toSorted((one, other) => other - one));
        expect(told.filter((days) => days > 30)).toEqual([]);
        // Who looks after the end is told that it is over, if it lasted for more than a day.
        const after = times.some((at) => at >= lasts);
        expect(told.includes(0)).toBe(after && lasts > day);
      }),
      { numRuns: 200 },
    );
  });
});

const policy = {
  kind: 'bearer',
  name: 'Token',
  schemes: ['bearer'],
  maximum: null,
  readable: false,
  permissions: [],
} as const;
