import type { Clock } from '#deps.ts';
import type { Rate } from '../deps.ts';

/** Keeps the calls to one target within its rate, and stops them all while it asks for a pause. */
export interface Limiter {
  /** Runs `call` as soon as a slot and a token are free; undefined when `signal` aborted before. */
  run<T>(call: () => Promise<T>, signal: AbortSignal): Promise<T | undefined>;
  /** Nothing is sent for `ms` milliseconds. */
  pause(ms: number): void;
  /** Whether calls are under way, of which others may follow soon. */
  busy(): boolean;
}

/** How much of a second's permission may be used in one burst. */
const burst = 0.2;

/** A token bucket over a number of slots. */
export function createLimiter(clock: Clock, { perSecond, concurrency }: Rate): Limiter {
  const interval = 1000 / perSecond;
  const tolerance = Math.max(interval, burst * 1000);
  const waiting: (() => void)[] = [];
  const slots = Math.max(1, concurrency);
  const state = { free: slots, pausedUntil: 0, nextAt: 0 };

  const enter = async (): Promise<void> => {
    if (state.free > 0) state.free -= 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  };
  const leave = (): void => {
    const next = waiting.shift();
    if (next === undefined) state.free += 1;
    else next();
  };
  /** Milliseconds until the next call may go out; 0 takes a token. */
  const delay = (now: number): number => {
    if (state.pausedUntil > now) return state.pausedUntil - now;
    const at = Math.max(state.nextAt, now - tolerance);
    if (at > now) return at - now;
    state.nextAt = at + interval;
    return 0;
  };

  return {
    async run(call, signal) {
      await enter();
      try {
        for (let ms = delay(clock.now()); ms > 0; ms = delay(clock.now())) {
          if (signal.aborted) return undefined;
          await clock.wait(ms, signal);
        }
        return signal.aborted ? undefined : await call();
      } finally {
        leave();
      }
    },
    pause(ms) {
      state.pausedUntil = Math.max(state.pausedUntil, clock.now() + ms);
    },
    busy: () => state.free < slots,
  };
}
