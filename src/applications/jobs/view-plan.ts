import type { Job } from '#engine/model/job.ts';
import {
  isDoing,
  type Plan,
  type PlannedAction,
  type PlanTotals,
  plannedActions,
  rowsOf,
  stepsOf,
} from '#engine/model/plan.ts';
import { countPlanRows } from '#engine/queries/plan-rows.ts';
import type { ApplicationDeps } from '../deps.ts';

/** How many rows of an action there are, and what became of them. */
export interface PlanCount {
  readonly action: PlannedAction;
  readonly rows: number;
  readonly waiting: number;
  readonly done: number;
  readonly failed: number;
  readonly refused: number;
}

export interface PlanView {
  readonly application: string;
  readonly plan: number;
  readonly state: Plan['state'];
  /** Why it cannot be approved, was not computed, or was not applied to its end; null: nothing is in the way. */
  readonly reason: string | null;
  readonly configuration: number;
  /** It was made from the draft. */
  readonly draft: boolean;
  readonly actor: string;
  readonly started: string;
  readonly ended: string | null;
  readonly counts: readonly PlanCount[];
  /** Rows that do something. */
  readonly steps: number;
  /** Accounts that are there already and would be tied to somebody. */
  readonly adopts: number;
  /** What the guard says of all that would be taken away; `passed` false: the approval must override it. */
  readonly guard: { readonly passed: boolean; readonly line: string } | null;
  readonly approver: string | null;
  readonly approved: string | null;
  /** The cycle that applied it. */
  readonly cycle: number | null;
  /** How far it is while it is computed or applied; `total` null while nobody counted. */
  readonly progress: { readonly done: number; readonly total: number | null } | null;
}

/** A plan as administrators see it; what is under way is counted anew. */
export async function viewPlan(deps: ApplicationDeps, application: string, job: Job, plan: Plan): Promise<PlanView> {
  const place = { tenant: job.tenant, job: job.job, plan: plan.plan };
  const counted = plan.state === 'applying' || plan.state === 'stopped';
  const totals = counted ? await countPlanRows((query) => deps.storage.read(query), place) : plan.totals;
  const { ended, approver, approved, cycle } = plan;
  return {
    application,
    plan: plan.plan,
    state: isOutdated(job, plan) ? 'outdated' : plan.state,
    reason: reasonOf(job, plan),
    configuration: plan.configuration,
    draft: plan.configuration < 0,
    actor: plan.actor,
    started: time(plan.started),
    ended: ended === undefined ? null : time(ended),
    counts: countsOf(totals),
    steps: stepsOf(totals),
    adopts: rowsOf(totals, 'link'),
    guard: plan.guard === undefined ? null : { passed: plan.passed, line: plan.guard },
    approver: approver ?? null,
    approved: approved === undefined ? null : time(approved),
    cycle: cycle ?? null,
    progress: await progressOf(deps, job, plan, totals),
  };
}

/** True for a plan that was made under another configuration and can no longer be applied. */
export function isOutdated({ configuration, drafts }: Job, plan: Plan): boolean {
  const open = plan.state === 'ready' || plan.state === 'approved' || plan.state === 'stopped';
  return open && plan.configuration !== (plan.configuration < 0 ? -drafts : configuration);
}

function reasonOf(job: Job, plan: Plan): string | null {
  if (isOutdated(job, plan) && plan.configuration < 0)
    return 'The draft that it was made from was changed or discarded.';
  if (isOutdated(job, plan))
    return `The configuration was changed since: it is version ${job.configuration} now, and the plan was made under version ${plan.configuration}.`;
  if (plan.state === 'outdated') return 'A newer plan has taken its place.';
  return plan.problem ?? null;
}

function countsOf(totals: PlanTotals): readonly PlanCount[] {
  return plannedActions.flatMap((action) => {
    const rows = rowsOf(totals, action);
    if (rows === 0) return [];
    const of = (state: 'planned' | 'done' | 'failed' | 'refused') => rowsOf(totals, action, [state]);
    return [{ action, rows, waiting: of('planned'), done: of('done'), failed: of('failed'), refused: of('refused') }];
  });
}

async function progressOf(
  deps: ApplicationDeps,
  { tenant, job }: Job,
  { state }: Plan,
  totals: PlanTotals,
): Promise<PlanView['progress']> {
  if (state === 'applying') {
    const total = stepsOf(totals);
    const waiting = plannedActions
      .filter(isDoing)
      .reduce((sum, action) => sum + rowsOf(totals, action, ['planned']), 0);
    return { done: total - waiting, total };
  }
  if (state !== 'simulating') return null;
  const status = await deps.engine.jobStatus(tenant, job);
  const { done = 0, total = null } = status?.running?.kind === 'simulation' ? (status.progress ?? {}) : {};
  return { done, total };
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
