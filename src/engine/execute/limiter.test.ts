import { describe, expect, it } from 'vitest';
import { createManualClock } from '#test/support/manual-clock.ts';
import { createLimiter } from './limiter.ts';

const never = new AbortController().signal;
const turn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe('the limiter of a target', () => {
  it('lets no more calls out at once than the target permits', async () => {
    const limiter = createLimiter(createManualClock(), { perSecond: 1e6, concurrency: 2 });
    const state = { now: 0, most: 0 };
    const call = async () => {
      state.now += 1;
      state.most = Math.max(state.most, state.now);
      await turn();
      state.now -= 1;
    };
    await Promise.all(Array.from({ length: 10 }, () => limiter.run(call, never)));
    expect(state.most).toBe(2);
  });

  it('keeps to the rate: 50 calls at 10 a second take about five seconds', async () => {
    const clock = createManualClock();
    const limiter = createLimiter(clock, { perSecond: 10, concurrency: 4 });
    const begun = clock.now();
    const state = { done: 0 };
    const all = Array.from({ length: 50 }, () =>
      limiter.run(async () => {
        state.done += 1;
      }, never),
    );
    while (state.done < 50) {
      await turn();
      if (state.done < 50) clock.advance(10);
    }
    await Promise.all(all);
    expect(clock.now() - begun).toBeGreaterThanOrEqual(4_600);
    expect(clock.now() - begun).toBeLessThanOrEqual(5_100);
  });

  it('sends nothing during a pause, and goes on after it', async () => {
    const clock = createManualClock();
    const limiter = createLimiter(clock, { perSecond: 1e6, concurrency: 2 });
    limiter.pause(1000);
    const sent: number[] = [];
    const call = limiter.run(async () => sent.push(clock.now()), never);
    const begun = clock.now();
    clock.advance(999);
    await turn();
    expect(sent).toEqual([]);
    clock.advance(1);
    await call;
    expect(sent).toEqual([begun + 1000]);
  });

  it('gives up a call that waits when it is told to stop', async () => {
    const limiter = createLimiter(createManualClock(), { perSecond: 1e6, concurrency: 1 });
    limiter.pause(1000);
    const stop = new AbortController();
    const call = limiter.run(async () => 'sent', stop.signal);
    await turn();
    stop.abort();
    expect(await call).toBeUndefined();
  });
});
