import type { Clock } from '#deps.ts';

export interface ManualClock extends Clock {
  /** Moves the time and wakes whoever waited for it. */
  advance(ms: number): void;
  /** Milliseconds until the first of those who wait is due; undefined when nobody waits. */
  nextDue(): number | undefined;
}

/** Time that only a test moves; it begins on 2026-01-05, 08:00 UTC. */
export function createManualClock(start = Date.UTC(2026, 0, 5, 8)): ManualClock {
  const waiting = new Set<{ readonly due: number; readonly end: (whole: boolean) => void }>();
  let at = start;
  return {
    now: () => at,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        const end = (whole: boolean): void => {
          waiting.delete(timer);
          signal?.removeEventListener('abort', abort);
          resolve(whole);
        };
        const abort = (): void => end(false);
        const timer = { due: at + ms, end };
        if (signal?.aborted === true) {
          resolve(false);
          return;
        }
        waiting.add(timer);
        signal?.addEventListener('abort', abort, { once: true });
      }),
    advance: (ms) => {
      at += ms;
      for (const timer of [...waiting]) if (timer.due <= at) timer.end(true);
    },
    nextDue: () => (waiting.size === 0 ? undefined : Math.min(...[...waiting].map(({ due }) => due)) - at),
  };
}
