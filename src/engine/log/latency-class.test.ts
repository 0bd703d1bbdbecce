import fc from 'fast-check';
import { expect, it } from 'vitest';
import { latencyClass } from './latency-class.ts';

const times = fc.integer({ min: 0, max: 10_000_000 });

it('a class is named by its longest time, at most an eighth longer than any in it', () => {
  fc.assert(
    fc.property(times, (time) => {
      const longest = latencyClass(time);
      expect(longest).toBeGreaterThanOrEqual(time);
      expect(longest).toBeLessThanOrEqual(time * 1.125);
      expect(latencyClass(longest)).toBe(longest);
    }),
  );
});

it('a longer time is in the same class or a later one', () => {
  fc.assert(
    fc.property(times, times, (one, other) => {
      expect(latencyClass(Math.max(one, other))).toBeGreaterThanOrEqual(latencyClass(Math.min(one, other)));
    }),
  );
});
