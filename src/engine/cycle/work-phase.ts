import { goOn, type Run } from '../execute/run.ts';
import type { Urgency } from '../model/urgency.ts';
import { atOnce } from '../queries/work.ts';
import { evaluateWork } from './evaluate-work.ts';
import type { Follower } from './follower.ts';

/** So long a cycle takes in what goes on changing (ms); what comes later belongs to the next one. */
const longest = 60 * 60_000;

/**
 * Until nothing that changed waits any more, or for an hour where that never comes; in a scheduled cycle, before that, what failed earlier
 * and is due again, and what was ordered and not done. What its settling wakes belongs to it.
 */
export async function runWorkPhase(run: Run, follower: Follower): Promise<void> {
  const { kind, started } = run.cycle;
  const end = run.deps.clock.now() + longest;
  const isScheduled = kind === 'initial' || kind === 'incremental';
  for (;;) {
    // What failed or was put off in this cycle is due in the next one.
    const some =
      isScheduled && ((await workOff(run, 'demanded', atOnce)) || (await workOff(run, 'unhurried', started)));
    if (some) follower.look();
    const isDrained = await drainedBy(run, follower, end);
    if (!some || !isDrained) return;
  }
}

/** Answers whether there was anything. */
async function workOff(run: Run, urgency: Urgency, until: number): Promise<boolean> {
  for (let some = false; ; some = true) {
    goOn(run);
    const released = run.claims.released();
    const looked = await evaluateWork(run, urgency, until);
    if (looked === 'none') return some;
    if (looked === 'in-hand') await released;
  }
}

/** False when things went on changing until then. */
async function drainedBy({ deps }: Run, follower: Follower, end: number): Promise<boolean> {
  const drained = new AbortController();
  const late = deps.clock.wait(Math.max(0, end - deps.clock.now()), drained.signal).then(() => false);
  try {
    return await Promise.race([follower.drained().then(() => true), late]);
  } finally {
    drained.abort();
  }
}
