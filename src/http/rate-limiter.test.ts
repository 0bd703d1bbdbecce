import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';

function limiterAt(start: number) {
  const clock = { at: start, now: () => clock.at, wait: async () => true };
  return { clock, limiter: new RateLimiter(clock) };
}

describe('RateLimiter', () => {
  it('lets a full minute pass at once, then says how long to wait', () => {
    const { limiter } = limiterAt(0);
    const passed = Array.from({ length: 30 }, () => limiter.take(1, 30).waitSeconds);
    expect(new Set(passed)).toEqual(new Set([0]));
    expect(limiter.take(1, 30).waitSeconds).toBe(2);
  });

  it('lets one pass again after the time it named', () => {
    const { limiter, clock } = limiterAt(0);
    for (let i = 0; i < 30; i++) limiter.take(1, 30);
    clock.at += limiter.take(1, 30).waitSeconds * 1000;
    expect(limiter.take(1, 30).waitSeconds).toBe(0);
    expect(limiter.take(1, 30).waitSeconds).toBeGreaterThan(0);
  });

  it('counts each tenant by itself', () => {
    const { limiter } = limiterAt(0);
    limiter.take(1, 1);
    expect(limiter.take(1, 1).waitSeconds).toBeGreaterThan(0);
    expect(limiter.take(2, 1).waitSeconds).toBe(0);
  });

  it('refills nothing while the clock is set back', () => {
    const { limiter, clock } = limiterAt(60_000);
    limiter.take(1, 1);
    clock.at = 0;
    expect(limiter.take(1, 1).waitSeconds).toBe(60);
  });
});
