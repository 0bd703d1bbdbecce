import { describe, expect, it } from 'vitest';
import { RateLimiter } from './rate-limiter.ts';

function limiterAt(start: number) {
  const clock = { at: start, now: () => clock.at, wait: async () => true };
  return { clock, limiter: new RateLimiter(clock) };
}

describe('RateLimiter', () => {
  it('lets a full minute pass at once, then says how long to wait', () => {
    const { limiter } = limiterAt(0);
    const passed = Array.from({ length: 30 }, () => limiter.take([{ key: '1', perMinute: 30 }]).waitSeconds);
    expect(new Set(passed)).toEqual(new Set([0]));
    expect(limiter.take([{ key: '1', perMinute: 30 }]).waitSeconds).toBe(2);
  });

  it('lets one pass again after the time it named', () => {
    const { limiter, clock } = limiterAt(0);
    for (let i = 0; i < 30; i++) limiter.take([{ key: '1', perMinute: 30 }]);
    clock.at += limiter.take([{ key: '1', perMinute: 30 }]).waitSeconds * 1000;
    expect(limiter.take([{ key: '1', perMinute: 30 }]).waitSeconds).toBe(0);
    expect(limiter.take([{ key: '1', perMinute: 30 }]).waitSeconds).toBeGreaterThan(0);
  });

  it('counts each tenant by itself', () => {
    const { limiter } = limiterAt(0);
    limiter.take([{ key: '1', perMinute: 1 }]);
    expect(limiter.take([{ key: '1', perMinute: 1 }]).waitSeconds).toBeGreaterThan(0);
    expect(limiter.take([{ key: '2', perMinute: 1 }]).waitSeconds).toBe(0);
  });

  it('refills nothing while the clock is set back', () => {
    const { limiter, clock } = limiterAt(60_000);
    limiter.take([{ key: '1', perMinute: 1 }]);
    clock.at = 0;
    expect(limiter.take([{ key: '1', perMinute: 1 }]).waitSeconds).toBe(60);
  });

  it('takes of all limits or of none, and tells of the one that is nearest to its end', () => {
    const { limiter } = limiterAt(0);
    const tenant = { key: 't', perMinute: 60 };
    const take = (credential: string) => limiter.take([tenant, { key: credential, perMinute: 2 }]);
    expect(take('a')).toEqual({ waitSeconds: 0, perMinute: 2, left: 1, wholeInSeconds: 30 });
    expect(take('a').waitSeconds).toBe(0);
    expect(take('a')).toEqual({ waitSeconds: 30, perMinute: 2, left: 0, wholeInSeconds: 60 });
    expect(take('b').waitSeconds).toBe(0);
    expect(limiter.take([tenant])).toMatchObject({ waitSeconds: 0, left: 56 });
  });

  it('forgets whom nobody asked about for a minute, once there are many', () => {
    const { limiter, clock } = limiterAt(0);
    for (let key = 0; key < 10_000; key++) limiter.take([{ key: `t${key}`, perMinute: 1 }]);
    expect(limiter.take([{ key: 't1', perMinute: 1 }]).waitSeconds).toBeGreaterThan(0);
    clock.at += 120_000;
    limiter.take([{ key: 'new', perMinute: 1 }]);
    expect(limiter.take([{ key: 't1', perMinute: 1 }]).waitSeconds).toBe(0);
  });
});
