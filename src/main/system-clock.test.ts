import { describe, expect, it } from 'vitest';
import { createSystemClock } from './system-clock.ts';

describe('waiting', () => {
  const clock = createSystemClock();

  it('ends with true when the time has passed', async () => {
    expect(await clock.wait(1)).toBe(true);
  });

  it('ends at once with false when it is called off, before or meanwhile', async () => {
    const controller = new AbortController();
    const waited = clock.wait(3_600_000, controller.signal);
    controller.abort();
    expect(await waited).toBe(false);
    expect(await clock.wait(3_600_000, controller.signal)).toBe(false);
  });
});
