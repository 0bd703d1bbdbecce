import type { EngineDeps } from '../deps.ts';
import { type DriftCheck, usualDrift } from '../model/drift.ts';
import { isPaused, type Job } from '../model/job.ts';
import { insertDriftCheck, latestDriftChecks, openDriftCheck } from '../queries/drift-checks.ts';

const hour = 60 * 60_000;

/**
 * The drift check that is to go on, or is due by the job's schedule and begins now; else how long until one is (ms). A job that is paused
 * or was asked for silence sends nothing; one that is off, or in quarantine, checks only when it is asked.
 */
export async function dueCheck(
  deps: EngineDeps,
  job: Job,
): Promise<{ readonly check: DriftCheck } | { readonly check: undefined; readonly wait: number }> {
  const { storage, clock } = deps;
  const now = clock.now();
  const never = { check: undefined, wait: Number.MAX_SAFE_INTEGER } as const;
  if (isPaused(job, now)) return never;
  if (job.silentUntil > now) return { check: undefined, wait: job.silentUntil - now };
  const [open] = await storage.read(openDriftCheck(job.tenant, job.job));
  if (open !== undefined) return { check: open };
  const { everyHours } = job.schedule.drift ?? usualDrift;
  if (everyHours === 0 || job.state === 'off' || job.quarantine !== undefined || job.watermark === 0) return never;
  const [last] = await storage.read(latestDriftChecks(job.tenant, job.job, 1));
  const wait = last === undefined ? 0 : last.started + everyHours * hour - now;
  if (wait > 0) return { check: undefined, wait };
  const row = { drift: (last?.drift ?? 0) + 1, actor: 'schedule', configuration: job.configuration, at: now };
  await storage.commit({ tenant: job.tenant, writes: [insertDriftCheck(job.tenant, job.job, row)] });
  const [begun] = await storage.read(openDriftCheck(job.tenant, job.job));
  return begun === undefined ? never : { check: begun };
}
