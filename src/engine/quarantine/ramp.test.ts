import { describe, expect, it } from 'vitest';
import { Ramp } from './ramp.ts';

/** The most calls under way at once, wave after wave, while each answers as `answers` says. */
async function widths(ramp: Ramp, answers: (call: number) => boolean): Promise<readonly number[]> {
  const ends: (() => void)[] = [];
  let begun = 0;
  const calls = Array.from({ length: 31 }, () =>
    ramp.run(
      () => {
        const answer = answers(begun);
        begun += 1;
        return new Promise<boolean>((resolve) => ends.push(() => resolve(answer)));
      },
      (well) => well,
    ),
  );
  const found: number[] = [];
  while (begun < 31 || ends.length > 0) {
    found.push(ends.length);
    for (const end of ends.splice(0)) end();
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
  await Promise.all(calls);
  return found;
}

describe('after a quarantine', () => {
  it('one call goes out alone, then twice as many after each that went well', async () => {
    expect(await widths(new Ramp(true), (call) => call !== 0)).toEqual([1, 1, 2, 8, 19]);
  });

  it('and otherwise nobody waits', async () => {
    expect(await widths(new Ramp(false), () => true)).toEqual([31]);
  });
});
