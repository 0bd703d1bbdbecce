import type { Act } from '#access/acts.ts';
import { saveConfigurationWrites } from '#engine/jobs.ts';
import type { Write } from '#storage/port.ts';
import type { Administrator } from '../deps.ts';
import { readJob } from '../jobs/read-job.ts';
import { changeApplication } from './change-application.ts';
import type { NamedApplication } from './named-application.ts';
import type { AppRole } from './settings.ts';

type Roles = readonly AppRole[];

/**
 * Changes the app roles of an application with their audit row. What a change means for those who hold a role, the next cycle finds
 * out: it is a full one, so that whoever leaves the scope with a role counts for accidental deletion prevention.
 * @throws Refused
 */
export async function changeRoles(
  administrator: Administrator,
  name: string,
  act: Act,
  decide: (named: NamedApplication) => Roles | Promise<Roles>,
): Promise<NamedApplication> {
  const { deps } = administrator;
  const named = await changeApplication(administrator, name, act, async (found) => {
    const { settings } = found.application;
    const roles = await decide(found);
    const writes = concernsHolders(settings.roles, roles) ? await lookAtEverybody(administrator, found) : [];
    return { settings: { ...settings, roles }, writes };
  });
  const { job } = await readJob(deps, named.tenant.tenant, named.application);
  deps.engine.wakeJob(job.tenant, job.job);
  return named;
}

/** Whether somebody may hold a role that entitles, or reads, or ranks otherwise now; a role that is new is nobody's yet. */
export function concernsHolders(before: Roles, after: Roles): boolean {
  const known = new Set(before.map(({ value }) => value));
  const inForce = (roles: Roles) =>
    roles
      .filter(({ value, enabled }) => enabled && known.has(value))
      .map(({ id, value, displayName }) => [id, value, displayName]);
  return JSON.stringify(inForce(before)) !== JSON.stringify(inForce(after));
}

/** The configuration as it is, as a new version. */
async function lookAtEverybody(
  { deps, actor }: Administrator,
  { tenant, application }: NamedApplication,
): Promise<readonly Write[]> {
  const { job, configuration } = await readJob(deps, tenant.tenant, application);
  const { configuration: from } = job;
  const at = deps.clock.now();
  return saveConfigurationWrites({
    tenant: job.tenant,
    job: job.job,
    from,
    configuration,
    author: actor,
    note: 'App roles',
    at,
  });
}
