import type { Configuration } from '#engine/model/configuration.ts';
import type { Job } from '#engine/model/job.ts';
import { configurationVersion, jobOfApplication } from '#engine/queries/jobs.ts';
import type { ApplicationDeps } from '../deps.ts';

/** The job of an application with its current configuration; every application has one. */
export async function readJob(
  { storage }: ApplicationDeps,
  tenant: number,
  { application, name }: { readonly application: number; readonly name: string },
): Promise<{ job: Job; configuration: Configuration }> {
  const [job] = await storage.read(jobOfApplication(tenant, application));
  if (job === undefined) throw new Error(`${name} has no job: its rows are damaged`);
  const [configuration] = await storage.read(configurationVersion(tenant, job.job, job.configuration));
  if (configuration === undefined)
    throw new Error(`${name} has no configuration ${job.configuration}: its rows are damaged`);
  return { job, configuration };
}
