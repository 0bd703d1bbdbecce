import { describe, expect, it } from 'vitest';
import { createManualClock } from '#test/support/manual-clock.ts';
import type { Rate } from '../deps.ts';
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

describe('urgent calls', () => {
  it('go before those that wait, and use slots of their own when the others hang', async () => {
    const limiter = createLimiter(createManualClock(), { perSecond: 1e6, concurrency: 1 });
    const order: string[] = [];
    const hang = Promise.withResolvers<void>();
    const say = (name: string) => async () => void order.push(name);
    const calls = [
      limiter.run(() => hang.promise, never),
      limiter.run(say('page'), never),
      limiter.run(say('change'), never, 'changed'),
      limiter.run(say('leaver'), never, 'leaving'),
    ];
    await turn();
    expect(order).toEqual(['leaver']);
    hang.resolve();
    await Promise.all(calls);
    expect(order).toEqual(['leaver', 'change', 'page']);
  });
});

describe('a call of several requests', () => {
  it('has its first one with it; a further one needs a token of its own, before calls that have not begun', async () => {
    const clock = createManualClock();
    const limiter = createLimiter(clock, { perSecond: 1, concurrency: 2 });
    const order: string[] = [];
    const request = async (name: string) => void ((await limiter.request(never)) && order.push(name));
    const put = limiter.run(async () => {
      await request('read');
      await request('put back');
      await request('look again');
    }, never);
    await turn();
    const leaver = limiter.run(() => request('leaver'), never, 'leaving');
    while (order.length < 4) {
      await turn();
      clock.advance(1_000);
    }
    await Promise.all([put, leaver]);
    expect(order).toEqual(['read', 'put back', 'look again', 'leaver']);
  });

  it('gives up what it still waits for when it is told to stop, and what it did not need goes to nobody', async () => {
    const clock = createManualClock();
    const limiter = createLimiter(clock, { perSecond: 1, concurrency: 2 });
    const stop = new AbortController();
    const nothing = await limiter.run(async () => 'no request', never);
    const call = limiter.run(async () => [await limiter.request(never), await limiter.request(stop.signal)], never);
    while (!limiter.busy()) {
      clock.advance(1_000);
      await turn();
    }
    limiter.pause(1_000_000);
    stop.abort();
    expect([nothing, await call]).toEqual(['no request', [true, false]]);
  });
});

/** Sends as fast as the limiter lets, to a target with its own idea of a second; answers what it got. */
async function saturate(
  rate: Rate,
  latency: number,
  seconds: number,
  permits: (sent: readonly number[]) => boolean,
  requests = 1,
) {
  const clock = createManualClock();
  const limiter = createLimiter(clock, rate);
  const over = new AbortController();
  const sent: number[] = [];
  const counts = { done: 0, refused: 0 };
  const request = async () => {
    if (!(await limiter.request(over.signal))) return;
    sent.push(clock.now());
    const permitted = permits(sent);
    await clock.wait(latency);
    if (permitted) counts.done += 1;
    else {
      counts.refused += 1;
      limiter.pause(1_000);
    }
  };
  const call = async () => {
    for (let count = 0; count < requests; count += 1) await request();
  };
  const worker = async () => {
    while (!over.signal.aborted) await limiter.run(call, over.signal);
  };
  const workers = Array.from({ length: 64 }, worker);
  for (let at = 0; at < seconds * 1000; at += 5) {
    // Timers come late by a little.
    clock.advance(5);
    for (let turns = 0; turns < 3; turns += 1) await turn();
  }
  over.abort();
  clock.advance(latency);
  await Promise.all(workers);
  return counts;
}

/** At most so many in any second. */
const perSecond = (most: number) => (sent: readonly number[]) => {
  const now = sent.at(-1) ?? 0;
  return sent.filter((at) => at > now - 1000).length <= most;
};

/** So many a second, of which at most `saved` may be used at once. */
const tokens = (rate: number, saved: number) => {
  const bucket = { held: saved, at: 0 };
  return (sent: readonly number[]) => {
    const now = sent.at(-1) ?? 0;
    bucket.held = Math.min(saved, bucket.held + ((now - bucket.at) * rate) / 1000);
    bucket.at = now;
    if (bucket.held < 1) return false;
    bucket.held -= 1;
    return true;
  };
};

describe('the rate of a target', () => {
  it('of 25 a second is used to 95 % at 150 ms, and never refused', async () => {
    const { done, refused } = await saturate({ perSecond: 25, concurrency: 8 }, 150, 40, perSecond(25));
    expect(refused).toBe(0);
    expect(done / 40).toBeGreaterThanOrEqual(0.95 * 25);
  });

  it('of 25 a second is used to 95 % at 600 ms, for which eight calls at once would be too few', async () => {
    const { done, refused } = await saturate({ perSecond: 25, concurrency: 8 }, 600, 80, perSecond(25));
    expect(done / 80).toBeGreaterThanOrEqual(0.95 * 25);
    expect(refused).toBe(0);
  });

  it('is not overrun at a target that hands out a token at a time and lets at most five be saved', async () => {
    const { done, refused } = await saturate({ perSecond: 25, concurrency: 8 }, 150, 80, tokens(25, 5));
    expect(refused / (done + refused)).toBeLessThanOrEqual(0.001);
    expect(done / 80).toBeGreaterThanOrEqual(0.95 * 25);
  });

  it('is that of its requests: calls that read and put back use it as well, and are never refused', async () => {
    const { done, refused } = await saturate({ perSecond: 25, concurrency: 8 }, 150, 40, perSecond(25), 2);
    expect(refused).toBe(0);
    expect(done / 40).toBeGreaterThanOrEqual(0.95 * 25);
  });

  it('is used to 95 % after one early refusal, too: it costs the pause that the target asked for', async () => {
    const first = (sent: readonly number[]) => sent.length !== 20;
    const { done, refused } = await saturate({ perSecond: 25, concurrency: 8 }, 150, 40, first);
    expect(refused).toBe(1);
    expect(done / 39).toBeGreaterThanOrEqual(0.95 * 25);
  });

  it('of 5 a second is used, and so is that of a target that takes two seconds for an answer', async () => {
    const slow = await saturate({ perSecond: 5, concurrency: 4 }, 150, 60, perSecond(5));
    expect(slow.refused).toBe(0);
    expect(slow.done / 60).toBeGreaterThanOrEqual(0.95 * 5 - 0.1);
    const late = await saturate({ perSecond: 25, concurrency: 8, most: 64 }, 2_000, 60, perSecond(25));
    expect(late.done / 60).toBeGreaterThanOrEqual(0.8 * 25);
  });

  it('that is set too high is found out: after some refusals there are few', async () => {
    const { done, refused } = await saturate({ perSecond: 30, concurrency: 8 }, 50, 120, perSecond(25));
    expect(refused / (done + refused)).toBeLessThan(0.02);
    expect(done / 120).toBeGreaterThan(0.75 * 25);
  });
});
