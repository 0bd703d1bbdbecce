import type { Job } from '#engine/model/job.ts';
import type { ModifiedProperty, Step } from '#engine/model/log-entry.ts';
import type { Plan, PlannedAction, PlannedPart, PlanRow, RowState } from '#engine/model/plan.ts';
import { idsOf } from '#engine/queries/identities.ts';
import { planRows } from '#engine/queries/plan-rows.ts';
import { latestPlans, planByNumber } from '#engine/queries/plans.ts';
import type { ApplicationDeps } from '../deps.ts';
import { type NamedApplication, namedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { readJob } from './read-job.ts';
import { type PlanView, viewPlan } from './view-plan.ts';

export interface PlanRowView {
  readonly row: number;
  readonly part: PlannedPart;
  readonly type: string;
  readonly name: string;
  /** Null: it was deleted from the directory for good. */
  readonly objectId: string | null;
  /** Of a membership: who would be added to `name` or taken out. */
  readonly member: string | null;
  readonly action: PlannedAction;
  readonly state: RowState;
  readonly code: string | null;
  readonly message: string;
  readonly changes: readonly ModifiedProperty[];
  /** Why: what scope, matching, mapping and guard said. */
  readonly steps: readonly Step[];
  /** What came of it; null: nothing yet. */
  readonly outcome: string | null;
}

export interface PlanRowsPage {
  readonly rows: readonly PlanRowView[];
  /** To be handed in as `after` for those that follow; null: that was all. */
  readonly next: number | null;
}

/** Plans of an application, newest first. @throws Refused `unknown` */
export async function plansOf(
  deps: ApplicationDeps,
  name: string,
  { limit = 20 }: { readonly limit?: number | undefined },
): Promise<{ readonly plans: readonly PlanView[] }> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  const plans: PlanView[] = [];
  for (const plan of await deps.storage.read(latestPlans(tenant.tenant, job.job, limit)))
    plans.push(await viewPlan(deps, application.name, job, plan));
  return { plans };
}

/** One plan with its counts. @throws Refused `unknown` */
export async function showPlan(deps: ApplicationDeps, name: string, number: number): Promise<PlanView> {
  const { named, job, plan } = await namedPlan(deps, name, number);
  return viewPlan(deps, named.application.name, job, plan);
}

/** Rows of a plan, a page at a time. @throws Refused `unknown` */
export async function planRowsOf(
  deps: ApplicationDeps,
  name: string,
  number: number,
  filter: {
    readonly action?: string | undefined;
    readonly state?: string | undefined;
    readonly text?: string | undefined;
    readonly after?: number | undefined;
    readonly limit?: number | undefined;
  },
): Promise<PlanRowsPage> {
  const { job } = await namedPlan(deps, name, number);
  const { limit = 50, text, ...rest } = filter;
  const place = { tenant: job.tenant, job: job.job, plan: number };
  const rows = await deps.storage.read(planRows(place, { ...rest, named: text?.trim() || undefined, limit }));
  const sources = [...new Set(rows.map(({ source }) => source))];
  const ids = new Map<number, string>();
  for (let at = 0; at < sources.length; at += 500) {
    const found = await deps.storage.read(idsOf(job.tenant, sources.slice(at, at + 500)));
    for (const { source, id } of found) ids.set(source, id);
  }
  const last = rows.length < limit ? undefined : rows.at(-1);
  return { rows: rows.map((row) => viewRow(row, ids)), next: last?.row ?? null };
}

/** A plan by its number, with its job. @throws Refused `unknown` */
export async function namedPlan(
  deps: ApplicationDeps,
  name: string,
  number: number,
): Promise<{ readonly named: NamedApplication; readonly job: Job; readonly plan: Plan }> {
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { job } = await readJob(deps, tenant, named.application);
  const [plan] = await deps.storage.read(planByNumber(tenant, job.job, number));
  if (plan === undefined) {
    const message = `${named.application.name} has no plan ${number}.`;
    throw new Refused('unknown', message, 'It may have been cut with the log; simulate again.');
  }
  return { named, job, plan };
}

function viewRow(row: PlanRow, ids: ReadonlyMap<number, string>): PlanRowView {
  const { part, type, action, state, message, changes, steps } = row;
  return {
    row: row.row,
    part,
    type,
    name: row.identity,
    objectId: ids.get(row.source) ?? null,
    member: row.other ?? null,
    action,
    state,
    code: row.code ?? null,
    message,
    changes,
    steps,
    outcome: row.outcome ?? null,
  };
}
