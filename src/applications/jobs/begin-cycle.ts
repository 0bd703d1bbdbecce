import type { CycleRequest } from '#engine/cycle/open-cycle.ts';
import { isPaused, type Job } from '#engine/model/job.ts';
import type { ApplicationDeps } from '../deps.ts';
import { Refused } from '../refused.ts';

/**
 * When what was ordered is done: in a cycle that has begun, in the one that runs, in one behind it, or not before provisioning is resumed
 * or started.
 */
export type When = 'begun' | 'running' | 'after' | 'paused' | 'off';

/** Begins a cycle and answers its number. @throws Refused `not-now` where that cannot be done at this moment, and why */
export async function beginCycle(
  { engine }: ApplicationDeps,
  tenant: number,
  job: number,
  request: CycleRequest,
): Promise<number> {
  return await engine.runCycle(tenant, job, request).catch((error: unknown) => {
    const why = error instanceof Error ? error.message : String(error);
    throw new Refused('not-now', `It could not be begun: ${why}`, 'It is done with the next cycle, or try again.');
  });
}

/**
 * Begins a cycle for what was put into it, if the job may run one, and says when that is done. `joins`: a cycle that runs takes it, too; else
 * one follows it. @throws Refused `not-now`
 */
export async function beginIfOn(
  deps: ApplicationDeps,
  { tenant, job, state, pause }: Job,
  { actor, joins }: { readonly actor: string; readonly joins: boolean },
): Promise<When> {
  if (state !== 'on') return 'off';
  if (isPaused({ pause }, deps.clock.now())) return 'paused';
  const status = await deps.engine.jobStatus(tenant, job);
  if (status?.running === undefined) {
    await beginCycle(deps, tenant, job, { actor });
    return 'begun';
  }
  if (joins && status.running.kind !== 'on-demand') {
    deps.engine.wakeJob(tenant, job);
    return 'running';
  }
  // It begins when the one that runs has ended: nobody waits here for that.
  void deps.engine.runCycle(tenant, job, { actor }).catch(() => undefined);
  return 'after';
}
