import type { Lease } from '#storage/lease.ts';
import { openCycle } from '../cycle/open-cycle.ts';
import { type Guide, runCycle } from '../cycle/run-cycle.ts';
import type { EngineDeps } from '../deps.ts';
import type { Cycle } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';
import type { Plan } from '../model/plan.ts';
import { setGuard } from '../queries/cycles.ts';
import { countPlanRows } from '../queries/plan-rows.ts';
import { endPlan, planByNumber, setPlanCycle, setTotals } from '../queries/plans.ts';
import type { ApplyBook } from './book.ts';
import { commitUnder } from './shadow.ts';

/**
 * Applies an approved plan in a cycle of its own, which goes on where it was when it was cut off. What ends it early leaves the
 * plan `stopped`, with the reason: applied again, it goes on.
 */
export async function applyPlan(
  deps: EngineDeps,
  job: Job,
  lease: Lease,
  plan: Plan,
  guide: Guide,
  opened: (cycle: Cycle) => void,
): Promise<void> {
  const { tenant } = job;
  const place = { tenant, job: job.job, plan: plan.plan };
  const approver = plan.approver ?? plan.actor;
  const request = {
    kind: 'apply',
    actor: approver,
    ...(plan.cycle === undefined ? {} : { cycle: plan.cycle }),
  } as const;
  const found = await openCycle(deps, job, lease, request);
  const cycle = { ...found, configuration: plan.configuration };
  opened(cycle);
  const under = { deps, job, lease, signal: guide.signal };
  const how = plan.passed
    ? `approved by ${approver} in plan ${plan.plan}`
    : `let through by ${approver} in plan ${plan.plan}`;
  const line = [plan.guard ?? 'guard not asked', how].join('; ');
  await commitUnder(under, [
    setPlanCycle(tenant, job.job, plan.plan, cycle.cycle),
    setGuard(tenant, job.job, cycle.cycle, line),
  ]);
  const book: ApplyBook = {
    kind: 'apply',
    place,
    approver,
    now: plan.started,
    inHand: new Map(),
    told: new Set(),
  };
  const { state, quarantine } = await runCycle(deps, job, lease, cycle, { ...guide, book });
  // Somebody who wants it stopped has said so in the plan; else it goes on by itself.
  if (state === 'stopped' || (state === 'interrupted' && quarantine === undefined)) return;
  const [now] = await deps.storage.read(planByNumber(tenant, job.job, plan.plan));
  const totals = await countPlanRows((query) => deps.storage.read(query), place);
  const end =
    quarantine === undefined
      ? ({ state: 'applied', ended: deps.clock.now(), problem: undefined } as const)
      : ({ state: 'stopped', ended: undefined, problem: `${quarantine.message} ${quarantine.advice}`.trim() } as const);
  await commitUnder(under, [
    setTotals(tenant, job.job, plan.plan, { totals, guard: now?.guard, passed: now?.passed ?? plan.passed }),
    endPlan(tenant, job.job, plan.plan, 'applying', end),
  ]);
}
