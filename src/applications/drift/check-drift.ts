import type { DriftSettings } from '#engine/model/drift.ts';
import { usualDrift } from '#engine/model/drift.ts';
import { isPaused } from '#engine/model/job.ts';
import {
  driftBusy,
  endDriftCheck,
  insertDriftCheck,
  latestDriftChecks,
  openDriftCheck,
} from '#engine/queries/drift-checks.ts';
import { audited } from '../audited.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { changeSchedule } from '../jobs/change-schedule.ts';
import { readJob } from '../jobs/read-job.ts';
import { checkConnected } from '../jobs/run-job.ts';
import { Refused } from '../refused.ts';
import { type DriftView, viewDrift } from './view-drift.ts';

/** What is known of the drift of an application: the last check, and counts by kind and attribute. @throws Refused `unknown` */
export async function driftOf(deps: ApplicationDeps, name: string): Promise<DriftView> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  return await viewDrift(deps, application.name, job);
}

/** Begins to compare the application with what was written; it goes on between the cycles. @throws Refused */
export async function checkDrift(administrator: Administrator, name: string): Promise<DriftView> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const application = named.application.name;
  const { job } = await readJob(deps, tenant, named.application);
  checkConnected(named);
  if (isPaused(job, deps.clock.now()))
    throw new Refused('conflict', `Provisioning of ${application} is paused.`, 'Resume it, then look for drift.');
  const [last] = await deps.storage.read(latestDriftChecks(tenant, job.job, 1));
  const drift = (last?.drift ?? 0) + 1;
  const row = { drift, actor, configuration: job.configuration, at: deps.clock.now() };
  const audit = audited(administrator, tenant, 'job.drift', application, undefined, { check: drift });
  const committed = await deps.storage.commit({ tenant, writes: [insertDriftCheck(tenant, job.job, row), audit] });
  if (!committed.done) {
    const what = committed.refusal === driftBusy ? 'runs already' : 'was begun just now';
    throw new Refused('conflict', `A drift check of ${application} ${what}.`, 'Wait for it, or cancel it.', {
      command: `rollcall job drift cancel ${JSON.stringify(application)}`,
    });
  }
  deps.engine.takeUpDriftCheck(tenant, job.job);
  return await viewDrift(deps, application, job);
}

/** Ends a check where it is; what it has found stays until the next one. @throws Refused `conflict` when none runs */
export async function cancelDrift(administrator: Administrator, name: string): Promise<DriftView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { job } = await readJob(deps, tenant, named.application);
  const [open] = await deps.storage.read(openDriftCheck(tenant, job.job));
  const none = new Refused('conflict', `No drift check of ${named.application.name} runs.`, 'Start one first.');
  if (open === undefined) throw none;
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      endDriftCheck(tenant, job.job, open.drift, { state: 'cancelled', at: deps.clock.now() }),
      audited(administrator, tenant, 'job.drift.cancel', named.application.name, undefined, { check: open.drift }),
    ],
  });
  if (!committed.done) throw none;
  deps.engine.wakeJob(tenant, job.job);
  return await viewDrift(deps, named.application.name, job);
}

/** How often drift is looked for, and whether people are told. @throws Refused */
export async function setDriftSettings(
  administrator: Administrator,
  name: string,
  input: { readonly everyHours?: number | undefined; readonly notify?: boolean | undefined },
): Promise<DriftView> {
  const named = await namedApplication(administrator.deps, name);
  await changeSchedule(administrator, named, 'job.drift.settings', (schedule) => {
    const before: DriftSettings = schedule.drift ?? usualDrift;
    const after = { everyHours: input.everyHours ?? before.everyHours, notify: input.notify ?? before.notify };
    return { schedule: { ...schedule, drift: after }, before, after };
  });
  administrator.deps.engine.wakeJob(named.tenant.tenant, named.application.application);
  return await driftOf(administrator.deps, name);
}
