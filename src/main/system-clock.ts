import type { Clock } from '#deps.ts';

/** The machine's clock. */
export function createSystemClock(): Clock {
  return {
    now: () => Date.now(),
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal?.aborted === true) {
          resolve(false);
          return;
        }
        const done = (whole: boolean): void => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', abort);
          resolve(whole);
        };
        const abort = (): void => done(false);
        const timer = setTimeout(() => done(true), ms);
        signal?.addEventListener('abort', abort, { once: true });
      }),
  };
}
