import { saveConfigurationWrites } from '#engine/jobs.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Job } from '#engine/model/job.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';

/** Makes `next` the current configuration of a job; a job that is on looks at everybody again. @throws Refused `conflict` */
export async function saveConfiguration(
  administrator: Administrator,
  job: Job,
  next: Configuration,
  note: string,
): Promise<void> {
  const { deps, actor } = administrator;
  const { tenant } = job;
  const version = job.configuration + 1;
  const from = job.configuration;
  const change = { tenant, job: job.job, from, configuration: next, author: actor, note, at: deps.clock.now() };
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      ...saveConfigurationWrites(change),
      audited(administrator, tenant, 'configuration.save', `job ${job.job}`, { version: from }, { version, note }),
    ],
  });
  if (!committed.done) {
    throw new Refused(
      'conflict',
      'Somebody else changed the configuration meanwhile.',
      'Look at it, then change it again.',
    );
  }
  deps.engine.wakeJob(tenant, job.job);
}
