import fc from 'fast-check';
import { expect, it } from 'vitest';
import { reportPeriod } from './report-period.ts';

const hour = 3_600_000;
const at = (text: string) => Date.parse(text);

it('a day is told by the hour, a week by six, a month by the day', () => {
  const until = at('2026-11-22T10:20:00Z');
  const of = (days: number) => {
    const { span, begins, width } = reportPeriod(until - days * 24 * hour, until);
    return [span, begins.length, width / hour, new Date(begins[0] ?? 0).toISOString()];
  };
  expect(of(1)).toEqual([1, 25, 1, '2026-11-21T10:00:00.000Z']);
  expect(of(7)).toEqual([1, 29, 6, '2026-11-15T10:00:00.000Z']);
  expect(of(30)).toEqual([24, 31, 24, '2026-10-23T00:00:00.000Z']);
});

it('whatever is asked for, few parts hold all of it, and hardly more', () => {
  const times = fc.integer({ min: 0, max: at('2200-01-01T00:00:00Z') });
  fc.assert(
    fc.property(times, times, (one, other) => {
      const [since, until] = [Math.min(one, other), Math.max(one, other)];
      const period = reportPeriod(since, until);
      expect(period.begins.length).toBeGreaterThan(0);
      expect(period.begins.length).toBeLessThanOrEqual(31);
      expect(period.since).toBeLessThanOrEqual(since);
      expect(since - period.since).toBeLessThan(period.span * hour);
      expect(period.until).toBeGreaterThanOrEqual(until);
      expect(period.until - period.width).toBeLessThanOrEqual(Math.max(since, until - 1));
      expect(period.begins.every((begin) => begin % (period.span * hour) === 0)).toBe(true);
    }),
  );
});
