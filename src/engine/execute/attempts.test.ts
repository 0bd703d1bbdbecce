import { describe, expect, it } from 'vitest';
import { dueAfter, keptFor } from './attempts.ts';

const hour = 3_600_000;

/** The hours after the first failure at which work that goes on failing is tried, the first retries every 40 minutes. */
function tries(code: string, upTo: number): number[] {
  const found: number[] = [];
  let now = 0;
  for (let attempts = 1; ; attempts += 1) {
    const due = dueAfter({ code, attempts, firstFailed: 0, now, fraction: 0 });
    if (due === undefined || due > upTo) return found;
    now = Math.max(due, now + (40 / 60) * hour);
    found.push(Math.round((now / hour) * 10) / 10);
  }
}

describe('when failed work is tried again', () => {
  it('follows the published schedule: next cycle, 6, 12 and 24 hours after the first failure, then daily', () => {
    expect(tries('invalid', 73 * hour)).toEqual([0.7, 6, 12, 24, 48, 72]);
  });

  it('comes back sooner where the way to the target may be open again, at most every six hours', () => {
    expect(tries('unavailable', 13 * hour)).toEqual([0.7, 1.3, 2, 2.7, 3.7, 8, 14].slice(0, 6));
  });

  it('is never again after four weeks', () => {
    expect(dueAfter({ code: 'invalid', attempts: 31, firstFailed: 0, now: keptFor, fraction: 0 })).toBeUndefined();
    expect(dueAfter({ code: 'invalid', attempts: 31, firstFailed: 0, now: keptFor - 1, fraction: 0 })).toBe(
      keptFor - 1 + 24 * hour,
    );
  });

  it('is spread by up to a tenth, never earlier', () => {
    const at = (fraction: number) => dueAfter({ code: 'invalid', attempts: 2, firstFailed: 0, now: hour, fraction });
    expect([at(0), at(1)]).toEqual([6 * hour, 6.5 * hour]);
  });
});
