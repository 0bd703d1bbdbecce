import type { Clock } from '#deps.ts';
import type { Rate } from '../deps.ts';
import { type Urgency, urgencies } from '../model/urgency.ts';
import { Pace } from './pace.ts';

/** Keeps the calls to one target within its rate, and stops them all while it asks for a pause. Lives as long as its job. */
export interface Limiter {
  /**
   * Runs `call` as soon as a slot and a token are free, the most urgent first; undefined when `signal` aborted before. The token is
   * for the first request of the call.
   */
  run<T>(call: () => Promise<T>, signal: AbortSignal, urgency?: Urgency): Promise<T | undefined>;
  /**
   * To be asked before each request of a call: the first goes at once, any further one needs a token of its own, which it gets before
   * calls that have not begun. False when `signal` aborted before.
   */
  request(signal: AbortSignal): Promise<boolean>;
  /** Nothing is sent for `ms` milliseconds, and less at a time afterwards. */
  pause(ms: number): void;
  /** Nothing is sent before this time (ms since 1970). */
  pauseUntil(time: number): void;
  /** When the pause that the target asked for ends (ms since 1970); 0 or past: there is none. */
  pausedUntil(): number;
  /** From now on the target permits this. */
  setRate(rate: Rate): void;
  /** Whether calls are under way, of which others may follow soon. */
  busy(): boolean;
}

/** No more calls at once than this, however slow the target is, unless somebody set more. */
const mostAtOnce = 64;
/** Slots that only the most urgent calls take: hung calls of others do not keep a leaver waiting. */
const reserve = 2;

interface Waiting {
  readonly go: () => void;
}

/**
 * Slots and tokens. By Little's law rate times latency calls are under way at once: the slots grow with the latency that is
 * measured, up to `most`, so that a slow target's rate is used, too.
 */
export function createLimiter(clock: Clock, permitted: Rate): Limiter {
  const queues: Readonly<Record<Urgency, Set<Waiting>>> = {
    leaving: new Set(),
    demanded: new Set(),
    changed: new Set(),
    unhurried: new Set(),
  };
  /** Requests of calls that are under way. */
  const further = new Set<Waiting>();
  const pace = new Pace(permitted.perSecond);
  const state = {
    rate: permitted,
    underWay: 0,
    /** Tokens that calls have taken and no request has used yet. */
    prepaid: 0,
    latency: 0,
    pausedUntil: 0,
    timer: new AbortController(),
    timed: false,
  };

  const slots = (): number => {
    const { perSecond, concurrency, most = Math.min(mostAtOnce, 4 * concurrency) } = state.rate;
    const wanted = Math.ceil((1.5 * perSecond * state.latency) / 1000);
    return Math.max(1, Math.min(Math.max(concurrency, most), Math.max(concurrency, wanted)));
  };
  const nextCall = (): Waiting | undefined => {
    const urgency = urgencies.find((one) => queues[one].size > 0);
    if (urgency === undefined) return undefined;
    const free = state.underWay < slots() + (urgency === 'leaving' || urgency === 'demanded' ? reserve : 0);
    return free ? queues[urgency].values().next().value : undefined;
  };
  /** Lets everybody go who may; who must wait for the time is looked at again then. */
  const look = (): void => {
    const next = (): Waiting | undefined => further.values().next().value ?? nextCall();
    for (let one = next(); one !== undefined; one = next()) {
      const now = clock.now();
      const wait = state.pausedUntil > now ? state.pausedUntil - now : pace.take(now);
      if (wait > 0) {
        lookIn(wait);
        return;
      }
      one.go();
    }
  };
  const lookIn = (ms: number): void => {
    if (state.timed) return;
    state.timed = true;
    const timer = new AbortController();
    state.timer = timer;
    const again = (): void => {
      if (state.timer !== timer) return;
      state.timed = false;
      look();
    };
    clock.wait(ms, timer.signal).then(again, again);
  };
  /** Who waits for the time waits no longer for what was true before. */
  const lookAnew = (): void => {
    if (state.timed) state.timer.abort();
    state.timed = false;
    state.timer = new AbortController();
    look();
  };

  /** True once it may go; false when it was told to stop before. */
  const enter = (queue: Set<Waiting>, signal: AbortSignal): Promise<boolean> =>
    new Promise((resolve) => {
      if (signal.aborted) {
        resolve(false);
        return;
      }
      const stop = (): void => {
        queue.delete(waiting);
        resolve(false);
      };
      const waiting: Waiting = {
        go: () => {
          queue.delete(waiting);
          if (queue !== further) {
            state.underWay += 1;
            state.prepaid += 1;
          }
          signal.removeEventListener('abort', stop);
          resolve(true);
        },
      };
      signal.addEventListener('abort', stop, { once: true });
      queue.add(waiting);
      look();
    });

  return {
    async run(call, signal, urgency = 'unhurried') {
      if (!(await enter(queues[urgency], signal))) return undefined;
      const begun = clock.now();
      try {
        return signal.aborted ? undefined : await call();
      } finally {
        const took = clock.now() - begun;
        state.latency += (took - state.latency) / 10;
        state.underWay -= 1;
        // A call that needed no request leaves its token behind.
        state.prepaid = Math.min(state.prepaid, state.underWay);
        pace.answered();
        look();
      }
    },
    async request(signal) {
      if (state.prepaid === 0) return await enter(further, signal);
      state.prepaid -= 1;
      return true;
    },
    pause(ms) {
      const now = clock.now();
      pace.refused(now);
      state.pausedUntil = Math.max(state.pausedUntil, now + ms);
    },
    pauseUntil(time) {
      state.pausedUntil = Math.max(state.pausedUntil, time);
    },
    pausedUntil: () => state.pausedUntil,
    setRate(rate) {
      state.rate = rate;
      pace.setRate(rate.perSecond);
      lookAnew();
    },
    busy: () => state.underWay > 0,
  };
}
