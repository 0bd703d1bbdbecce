import { saveConfigurationWrites } from '#engine/jobs.ts';
import type { Configuration } from '#engine/model/configuration.ts';
import type { Job } from '#engine/model/job.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { changedMeanwhile, matchVersion, type Versioned } from '../match-version.ts';
import { decodeEdit } from './decode-edit.ts';

/** Makes `next` the current configuration of a job; a job that is on looks at everybody again. @throws Refused `changed` */
export async function saveConfiguration(
  administrator: Administrator,
  job: Job,
  next: Configuration,
  note: string,
): Promise<void> {
  const { deps, actor } = administrator;
  const { tenant } = job;
  await mustBeAsSeen(administrator, job);
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
  if (!committed.done) throw changedMeanwhile('The configuration', await editOf(deps, job));
  deps.engine.wakeJob(tenant, job.job);
}

/** Nothing is changed for who saw another configuration than there is. @throws Refused `changed` */
export async function mustBeAsSeen(administrator: Administrator, job: Job): Promise<void> {
  const { deps, expected } = administrator;
  if (expected === undefined || expected === String(job.configuration)) return;
  matchVersion(administrator, 'The configuration', await editOf(deps, job));
}

/** The current configuration of a job as somebody saved it. */
async function editOf({ storage }: ApplicationDeps, { tenant, job, configuration }: Job): Promise<Versioned> {
  const [newest] = await storage.read({
    sql: `select version, author, at from configuration where tenant = ? and job = ? and state = 'current' order by version desc limit 1`,
    parameters: [tenant, job],
    decode: decodeEdit,
  });
  const { version, author, at } = newest ?? { version: configuration, author: 'nobody', at: 0 };
  return { version, changed: at, changedBy: author };
}
