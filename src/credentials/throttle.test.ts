import { describe, expect, it } from 'vitest';
import type { Clock } from '#deps.ts';
import { GuessThrottle } from './throttle.ts';

function stopped(): { clock: Clock; advance: (ms: number) => void } {
  let at = 0;
  return {
    clock: { now: () => at, wait: () => Promise.resolve(false) },
    advance: (ms) => {
      at += ms;
    },
  };
}

describe('the throttle of guesses', () => {
  it('lets a burst be answered and then says how long to wait', () => {
    const { clock } = stopped();
    const throttle = new GuessThrottle(clock, { burst: 3, forgetAfter: 1000, keys: 10 });
    expect([1, 2, 3, 4].map(() => throttle.failed('192.0.2.1', undefined))).toEqual([0, 0, 0, 1]);
  });

  it('does not grow the wait without end, and forgets a guess a second', () => {
    const { clock, advance } = stopped();
    const throttle = new GuessThrottle(clock, { burst: 3, forgetAfter: 1000, keys: 10 });
    for (let n = 0; n < 1000; n += 1) throttle.failed('192.0.2.1', undefined);
    expect(throttle.failed('192.0.2.1', undefined)).toBeLessThanOrEqual(2);
    advance(2000);
    expect(throttle.failed('192.0.2.1', undefined)).toBe(0);
  });

  it('counts by address and by id, and asks for the longer wait', () => {
    const { clock } = stopped();
    const throttle = new GuessThrottle(clock, { burst: 1, forgetAfter: 1000, keys: 10 });
    expect(throttle.failed('192.0.2.1', 'a')).toBe(0);
    expect(throttle.failed('192.0.2.2', 'a')).toBeGreaterThan(0);
    expect(throttle.failed('192.0.2.3', 'b')).toBe(0);
  });

  it('remembers a bounded number of keys, the last used ones', () => {
    const { clock } = stopped();
    const throttle = new GuessThrottle(clock, { burst: 1, forgetAfter: 1000, keys: 2 });
    throttle.failed('one', undefined);
    throttle.failed('two', undefined);
    throttle.failed('one', undefined);
    throttle.failed('three', undefined);
    expect(throttle.failed('one', undefined)).toBeGreaterThan(0);
    expect(throttle.failed('two', undefined)).toBe(0);
  });
});
