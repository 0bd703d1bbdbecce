import type { Notice } from '#engine/model/notice.ts';
import { noticesOfJob } from '#engine/queries/notices.ts';
import type { World } from './engine-world.ts';

/** What people are to be told of a job, in the order it happened; that an initial cycle is through is left out. */
export async function noticesOf({
  context,
  tenant,
  job,
}: Pick<World, 'context' | 'tenant' | 'job'>): Promise<Notice[]> {
  const told = await context.storage.read(noticesOfJob(tenant, job, 100));
  return told.filter(({ kind }) => kind !== 'initial-cycle-finished').reverse();
}
