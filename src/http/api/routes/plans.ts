import { applyPlan, approvePlan, discardPlan, simulateJob } from '#applications/jobs/change-plan.ts';
import { planRowsOf, plansOf, showPlan } from '#applications/jobs/plans.ts';
import { contract } from '../contract.ts';
import { type Route, route } from '../route.ts';

export const plans: readonly Route[] = [
  route(contract.simulateJob, (administrator, { params, query }) =>
    simulateJob(administrator, params.application, query),
  ),
  route(contract.listPlans, ({ deps }, { params, query }) => plansOf(deps, params.application, query)),
  route(contract.getPlan, ({ deps }, { params }) => showPlan(deps, params.application, params.plan)),
  route(contract.listPlanRows, ({ deps }, { params, query }) =>
    planRowsOf(deps, params.application, params.plan, query),
  ),
  route(contract.approvePlan, (administrator, { params, body }) =>
    approvePlan(administrator, params.application, params.plan, body),
  ),
  route(contract.applyPlan, (administrator, { params }) => applyPlan(administrator, params.application, params.plan)),
  route(contract.discardPlan, (administrator, { params }) =>
    discardPlan(administrator, params.application, params.plan),
  ),
];
