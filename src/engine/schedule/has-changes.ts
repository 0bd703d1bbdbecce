import type { Storage } from '#storage/port.ts';
import { isPaused, type Job } from '../model/job.ts';
import { feedEnds } from '../queries/feed.ts';
import { workAtOnce } from '../queries/work.ts';

/** Whether a job that acts on change has changes to read, or to go on with. `now` in milliseconds. */
export async function hasChanges(storage: Pick<Storage, 'read'>, job: Job, now: number): Promise<boolean> {
  if (job.schedule.trigger !== 'change' || job.quarantine !== undefined) return false;
  if (isPaused(job, now) || job.silentUntil > now) return false;
  const [ends] = await storage.read(feedEnds(job.tenant));
  if (ends !== undefined && ends.seq > job.watermark) return true;
  return (await storage.read(workAtOnce(job.tenant, job.job))).length > 0;
}
