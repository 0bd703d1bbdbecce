import type { Act } from '#access/acts.ts';
import type { Schedule } from '#engine/model/job.ts';
import { setSchedule } from '#engine/queries/jobs.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import type { NamedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { readJob } from './read-job.ts';

/** A schedule to be stored, and how the audit tells the change. */
export interface ScheduleChange {
  readonly schedule: Schedule;
  readonly before: unknown;
  readonly after: unknown;
}

const attempts = 5;

/**
 * Changes the schedule of a job as it stands when the change is written: what somebody else changes meanwhile is read, and `change`
 * asked again. @throws Refused `changed`, and what `change` throws
 */
export async function changeSchedule(
  administrator: Administrator,
  { tenant: { tenant }, application }: NamedApplication,
  act: Act,
  change: (schedule: Schedule) => ScheduleChange,
): Promise<void> {
  const { deps } = administrator;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const { job } = await readJob(deps, tenant, application);
    const { schedule, before, after } = change(job.schedule);
    if (JSON.stringify(schedule) === JSON.stringify(job.schedule)) return;
    const row = audited(administrator, tenant, act, application.name, before, after);
    const writes = [setSchedule(tenant, job.job, schedule, job.schedule), row];
    if ((await deps.storage.commit({ tenant, writes })).done) return;
  }
  throw new Refused('changed', 'Others are changing the same settings at this moment.', 'Try again.');
}
