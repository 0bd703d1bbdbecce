import { fenced, type Lease, leaseGuard } from '#storage/lease.ts';
import type { Write } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import { Halt } from '../execute/halt.ts';
import { leaseTime } from '../execute/run.ts';
import type { Cycle } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';
import type { Plan } from '../model/plan.ts';
import { cycleByNumber, insertCycle } from '../queries/cycles.ts';
import { deletePlanRows } from '../queries/plan-rows.ts';
import {
  type Copied,
  copiedTables,
  copyRange,
  dropRange,
  dropRest,
  dropShadowSeen,
  endOfCopySlice,
  shadowOf,
  shadowSeenTables,
  someShadowSeen,
} from '../queries/shadow.ts';

/** Rows copied or deleted in one commit: more would hold the writer for too long. */
const slice = 2000;

export interface ShadowRequest {
  readonly deps: EngineDeps;
  readonly job: Job;
  readonly lease: Lease;
  readonly signal: AbortSignal;
}

/**
 * What a job knows, copied for a simulated cycle to work on, and the cycle itself: the one that was cut off, which goes on where it
 * was, or a new one.
 */
export async function openShadow(request: ShadowRequest, plan: Plan): Promise<Cycle> {
  const { deps, job } = request;
  const { tenant } = job;
  const [before] = await deps.storage.read(cycleByNumber(tenant, shadowOf(job.job), plan.plan));
  if (before !== undefined) return { ...before, state: 'running' };
  await dropShadow(request);
  for (const table of copiedTables) await copy(request, table);
  const cycle: Cycle = Object.freeze({
    cycle: plan.plan,
    kind: 'simulation',
    state: 'running',
    configuration: plan.configuration,
    phase: 'users',
    checkpoint: 0,
    tally: {},
    guard: undefined,
    actor: plan.actor,
    started: plan.started,
    ended: undefined,
    waiting: undefined,
  });
  const place = { tenant, job: job.job, plan: plan.plan };
  await commitUnder(request, [
    deletePlanRows(place, Number.MAX_SAFE_INTEGER),
    insertCycle(tenant, shadowOf(job.job), cycle),
  ]);
  return cycle;
}

/** Takes the copy away, slice by slice. */
export async function dropShadow(request: ShadowRequest): Promise<void> {
  const { deps, job } = request;
  const { tenant } = job;
  for (const table of copiedTables) {
    for (;;) {
      const [end] = await deps.storage.read(endOfCopySlice(table, tenant, shadowOf(job.job), 0, slice));
      await commitUnder(request, [dropRange(table, tenant, job.job, end ?? Number.MAX_SAFE_INTEGER)]);
      if (end === undefined) break;
    }
  }
  for (const table of shadowSeenTables) {
    while ((await deps.storage.read(someShadowSeen(table, tenant, job.job))).length > 0)
      await commitUnder(request, [dropShadowSeen(table, tenant, job.job, slice)]);
  }
  await commitUnder(request, dropRest(tenant, job.job));
}

async function copy(request: ShadowRequest, table: Copied): Promise<void> {
  const { deps, job } = request;
  for (let after = 0; ; ) {
    if (request.signal.aborted) throw new Halt('stopped');
    const [end] = await deps.storage.read(endOfCopySlice(table, job.tenant, job.job, after, slice));
    await commitUnder(request, [copyRange(table, job.tenant, job.job, after, end ?? Number.MAX_SAFE_INTEGER)]);
    if (end === undefined) return;
    after = end;
  }
}

/** @throws Halt when the lease is somebody else's by now */
export async function commitUnder({ deps, lease }: ShadowRequest, writes: readonly Write[]): Promise<void> {
  const guard = leaseGuard(lease, deps.clock.now() + leaseTime);
  const committed = await deps.storage.commit({ tenant: lease.tenant, writes: [guard, ...writes] });
  if (committed.done) return;
  if (committed.refusal === fenced) throw new Halt('lease-lost');
  throw new Error(`A simulation could not be written: ${committed.refusal}.`);
}
