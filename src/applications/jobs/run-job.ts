import { setSchedule } from '#engine/queries/jobs.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { missingFields, notConnected } from '../enterprise/settings.ts';
import { noteAct } from '../note-act.ts';
import { Refused } from '../refused.ts';
import { readJob } from './read-job.ts';
import { type JobView, viewJob } from './view-job.ts';

/** Provisioning Status On: the initial cycle starts at once. @throws Refused while something is to be entered */
export function startJob(administrator: Administrator, name: string): Promise<JobView> {
  return act(administrator, name, 'job.start', async (named, job) => {
    checkConnected(named);
    await administrator.deps.engine.startJob(named.tenant.tenant, job);
  });
}

/** Provisioning Status Off: what is under way ends, nothing new begins. @throws Refused */
export function stopJob(administrator: Administrator, name: string): Promise<JobView> {
  return act(administrator, name, 'job.stop', (named, job) =>
    administrator.deps.engine.stopJob(named.tenant.tenant, job),
  );
}

/** Forgets watermark, waiting work and quarantine, keeps links, and starts an initial cycle. @throws Refused */
export function restartJob(administrator: Administrator, name: string): Promise<JobView> {
  return act(administrator, name, 'job.restart', async (named, job) => {
    checkConnected(named);
    await administrator.deps.engine.restartJob(named.tenant.tenant, job);
    await administrator.deps.engine.startJob(named.tenant.tenant, job);
  });
}

/** Runs a cycle now, also while the job is off. @throws Refused */
export function runJob(administrator: Administrator, name: string): Promise<JobView> {
  const { deps, actor } = administrator;
  return act(administrator, name, 'job.run', async (named, job) => {
    checkConnected(named);
    await deps.engine.runCycle(named.tenant.tenant, job, { actor });
  });
}

/** Sets how often a cycle runs. @throws Refused */
export async function setInterval(administrator: Administrator, name: string, minutes: number): Promise<JobView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { job } = await readJob(deps, tenant, named.application);
  const schedule = { ...job.schedule, intervalMinutes: minutes };
  await deps.storage.commit({
    tenant,
    writes: [
      setSchedule(tenant, job.job, schedule),
      audited(administrator, tenant, 'job.interval', named.application.name, job.schedule, schedule),
    ],
  });
  deps.engine.wakeJob(tenant, job.job);
  return viewJob(deps, named);
}

async function act(
  administrator: Administrator,
  name: string,
  what: string,
  does: (named: NamedApplication, job: number) => Promise<void>,
): Promise<JobView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job } = await readJob(deps, named.tenant.tenant, named.application);
  await does(named, job.job);
  await noteAct(administrator, named.tenant.tenant, what, named.application.name);
  return viewJob(deps, named);
}

/** @throws Refused `conflict` while something is still to be entered */
export function checkConnected({ application, entry }: NamedApplication): void {
  const missing = missingFields(application.settings, entry);
  if (missing.length === 0) return;
  const { message, advice, command } = notConnected(application.name, missing);
  throw new Refused('conflict', message, advice, { command });
}
