import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencyOf } from './latency.ts';

describe('latency', () => {
  it('of nothing is unknown', () => {
    expect(latencyOf([])).toBeNull();
  });

  it('is the median and what nineteen of twenty did not exceed, in whatever order they came', () => {
    const took = Array.from({ length: 100 }, (_, index) => 100 - index);
    expect(latencyOf(took)).toEqual({ median: 50, slow: 95, measured: 100 });
    expect(latencyOf([7])).toEqual({ median: 7, slow: 7, measured: 1 });
  });

  it('names times that were measured, the median never above the slow one', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { minLength: 1 }), (took) => {
        const { median, slow } = latencyOf(took) ?? { median: -1, slow: -1 };
        expect(took).toContain(median);
        expect(took).toContain(slow);
        expect(median).toBeLessThanOrEqual(slow);
      }),
    );
  });
});
