import type { Clock } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { scheduledKinds } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';
import { lastSuccess, latestCycleOf } from '../queries/cycles.ts';
import { decodeColumns, integer } from '../queries/decode-columns.ts';
import { jobOfApplication } from '../queries/jobs.ts';
import { type Due, nextDue } from './next-due.ts';

/** How a job stands to its schedule. */
export interface JobDue {
  readonly job: Job;
  /** When its last cycle went through (ms); undefined: none did. */
  readonly succeeded: number | undefined;
  readonly due: Due;
  /** Some process runs a cycle of it. */
  readonly runs: boolean;
}

/** Reads it with few rows, whatever the job has to do; undefined when there is no such job. */
export async function readDue(
  { storage, clock }: { readonly storage: Pick<Storage, 'read'>; readonly clock: Clock },
  tenant: number,
  application: number,
): Promise<JobDue | undefined> {
  const [job] = await storage.read(jobOfApplication(tenant, application));
  if (job === undefined) return undefined;
  const [scheduled] = await storage.read(latestCycleOf(tenant, job.job, scheduledKinds));
  const [success] = await storage.read(lastSuccess(tenant, job.job));
  const runs = await isLeased(storage, job, clock.now());
  return { job, succeeded: success?.ended, due: nextDue(job, scheduled, clock.now()), runs };
}

/** Who runs a cycle renews the job's lease, whatever the target does. */
async function isLeased(storage: Pick<Storage, 'read'>, { tenant, job }: Job, now: number): Promise<boolean> {
  const [until = 0] = await storage.read({
    sql: 'select until from lease where tenant = ? and name = ?',
    parameters: [tenant, `job:${job}`],
    decode: (row) => integer(decodeColumns(row), 'until'),
  });
  return until > now;
}
