import { describe, expect, it } from 'vitest';
import { parseAt } from './parse-at.ts';

const now = Date.UTC(2026, 2, 31, 12);

describe('the time of an explanation', () => {
  it('is a time with its zone, or a date, which means the end of that day in UTC; of today, now', () => {
    expect(parseAt('2026-03-31T12:00+02:00', now)).toBe(Date.UTC(2026, 2, 31, 10));
    expect(parseAt('2026-03-30 09:30:15Z', now)).toBe(Date.UTC(2026, 2, 30, 9, 30, 15));
    expect(parseAt('2026-03-30', now)).toBe(Date.UTC(2026, 2, 30, 23, 59, 59, 999));
    expect(parseAt('2026-03-31', now)).toBe(now);
  });

  it('is refused without a zone, when it does not exist, and when it is still to come', () => {
    for (const wrong of ['', 'yesterday', '2026-03-30T10:00', '2026-13-01', '2026-03-30T25:00Z'])
      expect(() => parseAt(wrong, now)).toThrow('is no date or time');
    expect(() => parseAt('2026-04-01', now)).toThrow('is still to come');
    expect(() => parseAt('2026-03-31T14:00+01:00', now)).toThrow('is still to come');
  });
});
