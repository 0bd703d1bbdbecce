import { type Lease, leaseGuard } from '#storage/lease.ts';
import type { Write } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import { leaseTime } from '../execute/run.ts';
import { feedWasCut } from '../feed/read-feed.ts';
import { type Cycle, type CycleKind, isUnfinished, scheduledKinds } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';
import { insertCycle, lastFinishedCycle, latestCycleOf, latestCycles, setCycleState } from '../queries/cycles.ts';
import { feedEnds } from '../queries/feed.ts';
import { moveWatermark } from '../queries/jobs.ts';

export interface CycleRequest {
  /** Absent: what is due, as with `incremental`: it would end where a full cycle must begin. */
  readonly kind?: CycleKind;
  readonly actor: string;
  /** The cycle that began to apply a plan, to go on with. */
  readonly cycle?: number;
}

/** So long one cycle takes in what changes, so that the list of cycles stays readable (ms). */
const hour = 60 * 60_000;

/**
 * The cycle to run now: an unfinished one goes on where it was; else a full one when none has finished yet, when the
 * configuration changed since, or when the feed was cut; else an incremental one. On change, that of this hour goes on.
 */
export async function openCycle(deps: EngineDeps, job: Job, lease: Lease, request: CycleRequest): Promise<Cycle> {
  const { tenant } = job;
  const { storage, clock } = deps;
  const [latest] = await storage.read(latestCycles(tenant, job.job, 1));
  const [before] = await storage.read(latestCycleOf(tenant, job.job, familyOf(request)));
  if (before !== undefined && goesOn(before, latest, job, request, clock.now())) {
    await commitUnder(deps, lease, [setCycleState(tenant, job.job, before.cycle, 'running', undefined)]);
    const phase = before.kind === 'on-change' ? 'work' : before.phase;
    return { ...before, phase, state: 'running', ended: undefined, waiting: undefined };
  }
  const isDue = request.kind === undefined || request.kind === 'incremental';
  const kind = isDue ? await dueKind(deps, job, before) : request.kind;
  const cycle: Cycle = Object.freeze({
    cycle: (latest?.cycle ?? 0) + 1,
    kind,
    state: 'running',
    configuration: job.configuration,
    // A plan has its own rows for whatever else an account brings with it: nothing is put into work, as in a full cycle.
    phase: kind === 'initial' || kind === 'apply' ? 'users' : 'work',
    checkpoint: 0,
    tally: {},
    guard: undefined,
    actor: request.actor,
    started: clock.now(),
    ended: undefined,
    waiting: undefined,
  });
  const [ends] = await storage.read(feedEnds(tenant));
  const superseded = before !== undefined && isUnfinished(before) ? before.cycle : undefined;
  await commitUnder(deps, lease, [
    ...(superseded === undefined ? [] : [setCycleState(tenant, job.job, superseded, 'superseded', cycle.started)]),
    insertCycle(tenant, job.job, cycle),
    // A full cycle sees everything up to here; what changes from now on is work for its end.
    ...(kind === 'initial' ? [moveWatermark(tenant, job.job, ends?.seq ?? 0)] : []),
  ]);
  return cycle;
}

/** Cycles that follow each other; what is done on demand or on change does not end one that was cut off. */
function familyOf({ kind }: CycleRequest): readonly CycleKind[] {
  return kind === 'on-demand' || kind === 'on-change' || kind === 'apply' ? [kind] : scheduledKinds;
}

function goesOn(before: Cycle, latest: Cycle | undefined, job: Job, request: CycleRequest, now: number): boolean {
  const { kind } = request;
  if (kind === 'apply') return before.cycle === request.cycle;
  if (before.configuration !== job.configuration) return false;
  if (before.kind === 'on-change')
    return before.cycle === latest?.cycle && before.state !== 'superseded' && now - before.started < hour;
  return isUnfinished(before) && before.kind === (kind ?? before.kind);
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
