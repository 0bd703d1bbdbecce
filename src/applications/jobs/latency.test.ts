import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { latencyOf } from './latency.ts';

const once = (times: readonly number[]) => new Map(times.map((time) => [time, 1]));

describe('latency', () => {
  it('of nothing is unknown', () => {
    expect(latencyOf(new Map())).toBeNull();
  });

  it('is the median and what nineteen of twenty did not exceed, in whatever order they came', () => {
    expect(latencyOf(once(Array.from({ length: 100 }, (_, index) => 100 - index)))).toEqual({
      median: 50,
      slow: 95,
      measured: 100,
    });
    expect(latencyOf(once([7]))).toEqual({ median: 7, slow: 7, measured: 1 });
    expect(
      latencyOf(
        new Map([
          [90, 1],
          [5, 19],
        ]),
      ),
    ).toEqual({ median: 5, slow: 5, measured: 20 });
  });

  it('names times that were measured, as many as there are on either side', () => {
    const times = fc.array(fc.nat({ max: 30 }), { minLength: 1 });
    fc.assert(
      fc.property(times, (took) => {
        const counts = new Map<number, number>();
        for (const time of took) counts.set(time, (counts.get(time) ?? 0) + 1);
        const sorted = [...took].sort((one, other) => one - other);
        const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1];
        expect(latencyOf(counts)).toEqual({ median: at(0.5), slow: at(0.95), measured: took.length });
      }),
    );
  });
});
