import type { Configuration } from '#engine/model/configuration.ts';
import type { Job } from '#engine/model/job.ts';
import { configurationVersion, jobOfApplication } from '#engine/queries/jobs.ts';
import { draftOf } from '#engine/queries/versions.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';

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

/**
 * What an administrator edits: the draft where it is asked for and there is one, else the current configuration. The `configuration` of
 * the job is then the number of what is edited; that of a draft is below zero.
 */
export async function readEdited(
  { deps, draft = false }: Pick<Administrator, 'deps' | 'draft'>,
  tenant: number,
  application: { readonly application: number; readonly name: string },
): Promise<{ job: Job; configuration: Configuration }> {
  const current = await readJob(deps, tenant, application);
  if (!draft) return current;
  const [found] = await deps.storage.read(draftOf(tenant, current.job.job));
  if (found === undefined) return current;
  return { job: { ...current.job, configuration: found.version }, configuration: found.configuration };
}
