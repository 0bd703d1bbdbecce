import { type Cycle, isUnfinished } from '../model/cycle.ts';
import { isPaused, type Job } from '../model/job.ts';

/** When a job runs next (ms since 1970), or why it does not. */
export type Due = { readonly at: number; readonly why: string } | { readonly at: undefined; readonly why: string };

/**
 * Off or paused: never by itself. Quarantined: when it is tried again. Cut off: at once. Else one interval after the last cycle ended;
 * `latest` is of those that come by themselves. Never while the target asked for silence.
 */
export function nextDue(job: Job, latest: Cycle | undefined, now: number): Due {
  const due = dueOf(job, latest, now);
  return due.at === undefined ? due : { ...due, at: Math.max(due.at, job.silentUntil) };
}

/** After so many intervals a job that should have run is late. */
const patience = 2;

/** Since when a job is due that did not run for two intervals (ms); undefined: it is on time. `since` stands in for a cycle that is due at once. */
export function lateSince(job: Job, due: Due, now: number, since?: number): number | undefined {
  const from = due.at === undefined || due.at > 0 ? due.at : since;
  if (from === undefined) return undefined;
  return now - from >= patience * job.schedule.intervalMinutes * 60_000 ? from : undefined;
}

function dueOf(job: Job, latest: Cycle | undefined, now: number): Due {
  const { quarantine, pause } = job;
  if (job.state === 'off') return { at: undefined, why: whyOff(job) };
  if (pause !== undefined && isPaused(job, now)) {
    const reason = pause.reason === '' ? '' : `: ${pause.reason}`;
    return { at: pause.until, why: `Paused by ${pause.by}${reason}${/[.!?]$/.test(reason) ? '' : '.'}` };
  }
  if (quarantine !== undefined) {
    return { at: Math.max(job.notBefore, quarantine.next), why: `${quarantine.message} ${quarantine.advice}`.trim() };
  }
  if (latest === undefined || job.watermark === 0) return { at: job.notBefore, why: 'The initial cycle is due.' };
  if (isUnfinished(latest)) return { at: job.notBefore, why: 'A cycle was cut off and goes on.' };
  if (latest.configuration !== job.configuration) return { at: job.notBefore, why: 'The configuration changed.' };
  const since = latest.ended ?? latest.started;
  return { at: Math.max(job.notBefore, since + job.schedule.intervalMinutes * 60_000), why: '' };
}

function whyOff({ quarantine }: Job): string {
  if (quarantine?.disabled === undefined) return 'Provisioning Status is Off.';
  return `Switched off after four weeks in quarantine: ${quarantine.message} Start provisioning once it is mended.`;
}
