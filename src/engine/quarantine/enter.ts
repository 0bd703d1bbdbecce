import type { EngineDeps } from '../deps.ts';
import type { Job, Quarantine } from '../model/job.ts';
import { probeWait } from './back-off.ts';

/** Why a job cannot go on: a stable code, the sentence of who refused, and what to do. */
export interface Cause {
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

/**
 * The quarantine of a job whose cycle could not go on: a new one, or the next step of the one it is in. A probe by hand before
 * its time does not lengthen the wait.
 */
export function enterQuarantine({ clock }: Pick<EngineDeps, 'clock'>, job: Job, cause: Cause): Quarantine {
  const now = clock.now();
  const { code, message, advice } = cause;
  const before = job.quarantine;
  if (before === undefined)
    return { code, message, advice, since: now, next: now + probeWait(0), probes: 0, reminded: 0 };
  const { since, next, probes = 0, reminded = 0 } = before;
  if (now < next) return { code, message, advice, since, next, probes, reminded };
  return { code, message, advice, since, next: now + probeWait(probes + 1), probes: probes + 1, reminded };
}
