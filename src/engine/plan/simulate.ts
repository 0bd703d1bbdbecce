import type { Lease } from '#storage/lease.ts';
import { evaluateWork } from '../cycle/evaluate-work.ts';
import { type LimiterOf, NotRunnable, openRun } from '../cycle/open-run.ts';
import { probe } from '../cycle/probe.ts';
import { countTotal } from '../cycle/run-cycle.ts';
import { runPhases } from '../cycle/run-phases.ts';
import { guard } from '../decide/guard.ts';
import type { EngineDeps } from '../deps.ts';
import { Halt } from '../execute/halt.ts';
import { goOn, type Run } from '../execute/run.ts';
import { basisOf } from '../execute/size-window.ts';
import type { Cycle } from '../model/cycle.ts';
import { defaultGuardLimits, type Measured } from '../model/guard.ts';
import type { Job } from '../model/job.ts';
import { type Plan, type PlanTotals, rowsOf } from '../model/plan.ts';
import type { Urgency } from '../model/urgency.ts';
import { countPlanRows, lastPlanRow, type PlanPlace } from '../queries/plan-rows.ts';
import { endPlan, outdateBefore, planByNumber, setTotals } from '../queries/plans.ts';
import { atOnce } from '../queries/work.ts';
import type { SimulationBook } from './book.ts';
import { commitUnder, dropShadow, openShadow, type ShadowRequest } from './shadow.ts';

/** What whoever runs a simulation gives it, and gets to see of it. */
export interface SimulationGuide {
  readonly signal: AbortSignal;
  readonly limiterOf: LimiterOf;
  readonly observe: (cycle: Cycle, run?: Run) => void;
}

/**
 * Runs all phases of a full cycle on a copy of what the job knows, with a target that nothing is written to, and keeps what they
 * came to as the plan's rows. Told to stop, it goes on where it was the next time; what goes wrong ends the plan with the reason.
 */
export async function simulate(
  deps: EngineDeps,
  job: Job,
  lease: Lease,
  plan: Plan,
  guide: SimulationGuide,
): Promise<void> {
  const request = { deps, job, lease, signal: guide.signal };
  const place = { tenant: job.tenant, job: job.job, plan: plan.plan };
  try {
    await runThrough(request, plan, place, guide);
    await commitUnder(request, [
      ...(await resultOf(request, place)),
      outdateBefore(place.tenant, place.job, place.plan),
    ]);
  } catch (error) {
    const problem = problemOf(deps, job, error);
    if (problem === undefined && (await goesOn(deps, place, error))) return;
    const end = { state: 'failed', ended: deps.clock.now(), problem } as const;
    await commitUnder(request, [endPlan(place.tenant, place.job, place.plan, 'simulating', end)]);
  }
  await dropShadow(request);
}

/** Whether what it was cut off from goes on with the copy: here or elsewhere, unless the plan was discarded. */
async function goesOn({ storage }: EngineDeps, { tenant, job, plan }: PlanPlace, error: unknown): Promise<boolean> {
  if (error instanceof Halt && error.reason === 'lease-lost') return true;
  const [now] = await storage.read(planByNumber(tenant, job, plan));
  return now?.state === 'simulating';
}

async function runThrough(
  request: ShadowRequest,
  plan: Plan,
  place: PlanPlace,
  { signal, limiterOf, observe }: SimulationGuide,
): Promise<void> {
  const { deps, job, lease } = request;
  const cycle = await openShadow(request, plan);
  observe(cycle);
  const [last = 0] = await deps.storage.read(lastPlanRow(place));
  const book: SimulationBook = { kind: 'simulation', place, row: last };
  const run = await openRun(deps, job, lease, cycle, { signal, limiterOf, book });
  observe(cycle, run);
  try {
    const refused = await probe(run);
    if (refused !== undefined) throw new Halt('unreachable', refused);
    countTotal(run);
    await runPhases(run, () => workOff(run));
  } finally {
    await run.target.close();
  }
}

/** What the phases have put into work, and what waited before: leavers first. */
async function workOff(run: Run): Promise<void> {
  const urgencies: readonly Urgency[] = ['leaving', 'demanded', 'changed', 'unhurried'];
  for (let some = true; some; ) {
    some = false;
    for (const urgency of urgencies) {
      goOn(run);
      const until = urgency === 'unhurried' ? run.cycle.started : atOnce;
      if ((await evaluateWork(run, urgency, until)) === 'some') some = true;
    }
  }
}

/** The counts, and the guard's verdict on all that would be done. */
async function resultOf({ deps, job }: ShadowRequest, place: PlanPlace) {
  const { storage, clock } = deps;
  const totals = await countPlanRows((query) => storage.read(query), place);
  const limits = job.schedule.limits ?? defaultGuardLimits;
  const basis = await basisOf((query) => storage.read(query), job.tenant, job.job, limits);
  const verdict = guard(measuredIn(totals), limits, basis);
  const { tenant, job: number, plan } = place;
  return [
    setTotals(tenant, number, plan, { totals, guard: verdict.line, passed: verdict.passed }),
    endPlan(tenant, number, plan, 'simulating', { state: 'ready', ended: clock.now(), problem: undefined }),
  ];
}

function measuredIn(totals: PlanTotals): Measured {
  return {
    disables: rowsOf(totals, 'disable'),
    deletes: rowsOf(totals, 'delete'),
    memberRemovals: rowsOf(totals, 'remove-member'),
    creates: rowsOf(totals, 'create'),
    changes: rowsOf(totals, 'update') + rowsOf(totals, 'restore'),
    adoptions: rowsOf(totals, 'link'),
  };
}

/** Why there is no plan, in a sentence; undefined: it was only told to stop, and goes on. */
function problemOf({ log, metrics }: EngineDeps, { job }: Job, error: unknown): string | undefined {
  if (error instanceof NotRunnable) return `${error.message} ${error.advice}`;
  if (error instanceof Halt) {
    if (error.failure === undefined) return undefined;
    return `${error.failure.message} ${error.failure.advice}`.trim();
  }
  log.error('A simulation ended by an error of ours.', { job, error: String(error) });
  metrics.count('rollcall_internal_failures_total');
  const message = error instanceof Error ? error.message : String(error);
  return `Rollcall failed: ${message} Report it with the server's log if it comes back.`;
}
