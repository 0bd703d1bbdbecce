import type { Act } from '#access/acts.ts';
import { isPaused } from '#engine/model/job.ts';
import { type ResetScope, resetOf, usualReset } from '#engine/model/reset.ts';
import type { Administrator } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { missingFields, notConnected } from '../enterprise/settings.ts';
import { noteAct } from '../note-act.ts';
import { Refused } from '../refused.ts';
import { beginCycle } from './begin-cycle.ts';
import { changeSchedule } from './change-schedule.ts';
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

/**
 * Starts over: forgets what the scopes name, by default watermark, waiting retries and quarantine, and starts. Links are kept unless they
 * are named, and then it must be confirmed. @throws Refused
 */
export async function restartJob(
  administrator: Administrator,
  name: string,
  {
    reset = usualReset,
    confirm = false,
  }: { readonly reset?: readonly ResetScope[] | undefined; readonly confirm?: boolean | undefined },
): Promise<JobView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { job } = await readJob(deps, tenant, named.application);
  checkConnected(named);
  const { links, force } = resetOf(reset);
  if ((links || force) && !confirm) {
    const what = links
      ? `Every link of ${named.application.name} would be dropped: who has left meanwhile is not disabled any more, and accounts are matched again.`
      : `The removals that are held for ${named.application.name} would be carried out.`;
    throw new Refused('conflict', what, 'Say that you want it: confirm.', {
      field: 'confirm',
      command: `rollcall job restart ${JSON.stringify(named.application.name)} --reset ${reset.join(',')} --yes`,
    });
  }
  await deps.engine.restartJob(tenant, job.job, reset);
  await deps.engine.startJob(tenant, job.job);
  await noteAct(administrator, tenant, 'job.restart', named.application.name, undefined, { reset });
  return viewJob(deps, named);
}

/** A break for maintenance: nothing is sent, what changes waits. `until`: it goes on by itself then. @throws Refused */
export async function pauseJob(
  administrator: Administrator,
  name: string,
  { reason, until }: { readonly reason: string; readonly until?: string | undefined },
): Promise<JobView> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { job } = await readJob(deps, tenant, named.application);
  const at = deps.clock.now();
  if (job.state === 'off') {
    throw new Refused('conflict', `Provisioning of ${named.application.name} is off.`, 'There is nothing to pause.');
  }
  if (until !== undefined && Date.parse(until) <= at) {
    throw new Refused('invalid', 'The pause would be over already.', 'Give a time that is still to come.', {
      field: 'until',
    });
  }
  const pause = { by: actor, at, reason: reason.trim(), ...(until === undefined ? {} : { until: Date.parse(until) }) };
  await deps.engine.pauseJob(tenant, job.job, pause);
  await noteAct(administrator, tenant, 'job.pause', named.application.name, undefined, {
    reason: pause.reason,
    until: until ?? null,
  });
  return viewJob(deps, named);
}

/** Ends a pause: what waited goes on where it was. @throws Refused */
export function resumeJob(administrator: Administrator, name: string): Promise<JobView> {
  return act(administrator, name, 'job.resume', (named, job) =>
    administrator.deps.engine.resumeJob(named.tenant.tenant, job),
  );
}

/** Runs a cycle now, also while the job is off. @throws Refused */
export function runJob(administrator: Administrator, name: string): Promise<JobView> {
  const { deps, actor } = administrator;
  return act(administrator, name, 'job.run', async (named, job) => {
    checkConnected(named);
    await checkNotPaused(deps, named);
    await beginCycle(deps, named.tenant.tenant, job, { actor });
  });
}

/** Sets how often a cycle runs, and whether changes go out at once; what is absent stays. @throws Refused */
export async function setTimes(
  administrator: Administrator,
  name: string,
  {
    intervalMinutes,
    onChange,
  }: { readonly intervalMinutes?: number | undefined; readonly onChange?: boolean | undefined },
): Promise<JobView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const given = {
    ...(intervalMinutes === undefined ? {} : { intervalMinutes }),
    ...(onChange === undefined ? {} : { trigger: onChange ? ('change' as const) : ('interval' as const) }),
  };
  await changeSchedule(administrator, named, 'job.interval', (before) => {
    const schedule = { ...before, ...given };
    return { schedule, before, after: schedule };
  });
  deps.engine.wakeJob(named.tenant.tenant, named.application.application);
  return viewJob(deps, named);
}

async function act(
  administrator: Administrator,
  name: string,
  what: Act,
  does: (named: NamedApplication, job: number) => Promise<void>,
): Promise<JobView> {
  const { deps } = administrator;
  const named = await namedApplication(deps, name);
  const { job } = await readJob(deps, named.tenant.tenant, named.application);
  await does(named, job.job);
  await noteAct(administrator, named.tenant.tenant, what, named.application.name);
  return viewJob(deps, named);
}

async function checkNotPaused(deps: Administrator['deps'], { tenant, application }: NamedApplication): Promise<void> {
  const { job } = await readJob(deps, tenant.tenant, application);
  const { pause } = job;
  if (pause === undefined || !isPaused(job, deps.clock.now())) return;
  const why = pause.reason === '' ? '' : `: ${pause.reason}`;
  throw new Refused('conflict', `Provisioning was paused by ${pause.by}${why}`, 'Resume it first.', {
    command: `rollcall job resume ${JSON.stringify(application.name)}`,
  });
}

/** @throws Refused `conflict` while something is still to be entered */
export function checkConnected({ application, entry }: NamedApplication): void {
  const missing = missingFields(application.settings, entry);
  if (missing.length === 0) return;
  const { message, advice, command } = notConnected(application.name, missing);
  throw new Refused('conflict', message, advice, { command });
}
