import { describe, expect, it } from 'vitest';
import { createSystemRandom } from './system-random.ts';

describe('entries', () => {
  it('are UUIDs of version 7 that rise strictly, also within a millisecond and when the clock goes back', () => {
    const times = [1_700_000_000_000, 1_700_000_000_000, 1_600_000_000_000];
    let at = 0;
    const random = createSystemRandom(() => times[at++ % times.length] ?? 0);
    const entries = Array.from({ length: 20_000 }, () => random.entry());
    const version7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(entries.filter((entry) => !version7.test(entry))).toEqual([]);
    expect(entries.toSorted()).toEqual(entries);
    expect(new Set(entries).size).toBe(entries.length);
  });

  it('hold the time of their making', () => {
    const entry = createSystemRandom(() => 1_700_000_000_000).entry();
    expect(Number.parseInt(entry.replaceAll('-', '').slice(0, 12), 16)).toBe(1_700_000_000_000);
  });
});

describe('fractions', () => {
  it('lie in [0, 1)', () => {
    const random = createSystemRandom(() => 0);
    const fractions = Array.from({ length: 1000 }, () => random.fraction());
    expect(Math.min(...fractions)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...fractions)).toBeLessThan(1);
  });
});
