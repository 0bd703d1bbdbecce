import { type Lease, leaseGuard } from '#storage/lease.ts';
import type { Write } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import { leaseTime } from '../execute/run.ts';
import { feedWasCut } from '../feed/read-feed.ts';
import { type Cycle, type CycleKind, isUnfinished } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';
import { insertCycle, lastFinishedCycle, latestCycles, latestRegularCycle, setCycleState } from '../queries/cycles.ts';
import { feedEnds } from '../queries/feed.ts';
import { moveWatermark } from '../queries/jobs.ts';

export interface CycleRequest {
  /** Absent: what is due. */
  readonly kind?: CycleKind;
  readonly actor: string;
}

/**
 * The cycle to run now: an unfinished one goes on where it was; else a full one when none has finished yet, when the
 * configuration changed since, or when the feed was cut; else an incremental one. One on demand comes in between: what was cut
 * off goes on after it.
 */
export async function openCycle(deps: EngineDeps, job: Job, lease: Lease, request: CycleRequest): Promise<Cycle> {
  const { tenant } = job;
  const [latest] = await deps.storage.read(latestCycles(tenant, job.job, 1));
  const [regular] = await deps.storage.read(latestRegularCycle(tenant, job.job));
  if (regular !== undefined && isUnfinished(regular) && resumes(regular, job, request)) {
    const writes = [setCycleState(tenant, job.job, regular.cycle, 'running', undefined)];
    await commitUnder(deps, lease, writes);
    return { ...regular, state: 'running', ended: undefined, waiting: undefined };
  }
  const { kind = await dueKind(deps, job, regular) } = request;
  const cycle: Cycle = Object.freeze({
    cycle: (latest?.cycle ?? 0) + 1,
    kind,
    state: 'running',
    configuration: job.configuration,
    phase: kind === 'initial' ? 'users' : 'work',
    checkpoint: 0,
    tally: {},
    guard: undefined,
    actor: request.actor,
    started: deps.clock.now(),
    ended: undefined,
    waiting: undefined,
  });
  const [ends] = await deps.storage.read(feedEnds(tenant));
  const superseded = [latest, regular].filter((one) => one !== undefined && isSuperseded(one, kind));
  const numbers = new Set(superseded.map((one) => one?.cycle ?? 0));
  await commitUnder(deps, lease, [
    ...[...numbers].map((number) => setCycleState(tenant, job.job, number, 'superseded', cycle.started)),
    insertCycle(tenant, job.job, cycle),
    // A full cycle sees everything up to here; what changes from now on is work for its end.
    ...(kind === 'initial' ? [moveWatermark(tenant, job.job, ends?.seq ?? 0)] : []),
  ]);
  return cycle;
}

/** Whether a cycle that was cut off ends where it is, because one of this kind begins. */
function isSuperseded(cycle: Cycle, by: CycleKind): boolean {
  return isUnfinished(cycle) && (by !== 'on-demand' || cycle.kind === 'on-demand');
}

function resumes(latest: Cycle, job: Job, request: CycleRequest): boolean {
  if (latest.configuration !== job.configuration) return false;
  return latest.kind === (request.kind ?? latest.kind);
}

async function dueKind(deps: EngineDeps, job: Job, latest: Cycle | undefined): Promise<CycleKind> {
  if (job.watermark === 0 || (await feedWasCut({ deps, tenant: job.tenant }, job.watermark))) return 'initial';
  const [finished] = await deps.storage.read(lastFinishedCycle(job.tenant, job.job));
  if (finished === undefined || finished.configuration !== job.configuration) return 'initial';
  // A full cycle that never reached its end has left objects unseen.
  const unseen = latest !== undefined && latest.kind === 'initial' && isUnfinished(latest);
  return unseen ? 'initial' : 'incremental';
}

async function commitUnder(deps: EngineDeps, lease: Lease, writes: readonly Write[]): Promise<void> {
  const guard = leaseGuard(lease, deps.clock.now() + leaseTime);
  const committed = await deps.storage.commit({ tenant: lease.tenant, writes: [guard, ...writes] });
  if (!committed.done) throw new Error(`The cycle could not be opened: ${committed.refusal}.`);
}
