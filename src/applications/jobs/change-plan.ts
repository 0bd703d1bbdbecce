import type { Act } from '#access/acts.ts';
import { isPaused, type Job } from '#engine/model/job.ts';
import { type Plan, type PlanState, stepsOf } from '#engine/model/plan.ts';
import { insertPlan, latestPlans, planBusy, planByNumber, setApproval, setPlanState } from '#engine/queries/plans.ts';
import type { Write } from '#storage/port.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { noDraft } from './no-draft.ts';
import { namedPlan } from './plans.ts';
import { readEdited } from './read-job.ts';
import { checkConnected } from './run-job.ts';
import { isOutdated, type PlanView, viewPlan } from './view-plan.ts';

/** Begins to simulate a full cycle, whether provisioning is on or off; nothing is written to the application. @throws Refused */
export async function simulateJob(
  administrator: Administrator,
  name: string,
  { draft = false }: { readonly draft?: boolean | undefined } = {},
): Promise<PlanView> {
  const { deps, actor } = administrator;
  const named = await namedApplication(deps, name);
  const { tenant } = named.tenant;
  const { job } = await readEdited({ deps, draft }, tenant, named.application);
  if (draft && job.configuration > 0) throw noDraft(named.application.name);
  checkConnected(named);
  const [last] = await deps.storage.read(latestPlans(tenant, job.job, 1));
  const plan = (last?.plan ?? 0) + 1;
  const row = { plan, configuration: job.configuration, actor, at: deps.clock.now() };
  const audit = audited(administrator, tenant, 'job.simulate', named.application.name, undefined, { plan });
  const committed = await deps.storage.commit({ tenant, writes: [insertPlan(tenant, job.job, row), audit] });
  if (!committed.done) {
    const what = committed.refusal === planBusy ? 'is being computed or applied already' : 'was begun just now';
    throw new Refused('conflict', `A plan of ${named.application.name} ${what}.`, 'Wait for it, or discard it.');
  }
  deps.engine.takeUpPlan(tenant, job.job);
  return planNow(administrator, named.application.name, job, plan);
}

/** Lets a plan be applied; where the guard would hold it, `override` must say that it shall be done. @throws Refused */
export async function approvePlan(
  administrator: Administrator,
  name: string,
  number: number,
  { override = false }: { readonly override?: boolean | undefined },
): Promise<PlanView> {
  const { deps, actor } = administrator;
  const { named, job, plan } = await namedPlan(deps, name, number);
  const application = named.application.name;
  checkOpen(application, job, plan, ['ready']);
  if (stepsOf(plan.totals) === 0)
    throw new Refused(
      'conflict',
      `Plan ${number} has nothing to be applied.`,
      'Everything is in step: nothing has to be done.',
    );
  if (!plan.passed && !override) {
    const message = `Plan ${number} would do more than may be done without a person: ${plan.guard ?? ''}.`;
    throw new Refused('conflict', message, 'Look at what would be done, then approve it with the override.', {
      field: 'override',
      command: `rollcall job plan approve ${JSON.stringify(application)} ${number} --override`,
    });
  }
  return step(administrator, application, job, plan, {
    from: ['ready'],
    to: 'approved',
    writes: [setApproval(job.tenant, job.job, number, actor, deps.clock.now())],
    act: 'job.plan.approve',
    after: { plan: number, totals: plan.totals, guard: plan.guard ?? null, override: !plan.passed },
  });
}

/** Applies an approved plan, or goes on with one that was stopped. @throws Refused */
export async function applyPlan(administrator: Administrator, name: string, number: number): Promise<PlanView> {
  const { deps } = administrator;
  const { named, job, plan } = await namedPlan(deps, name, number);
  const application = named.application.name;
  if (plan.state === 'ready') {
    throw new Refused('conflict', `Plan ${number} is not approved.`, 'Look at it and approve it first.', {
      command: `rollcall job plan approve ${JSON.stringify(application)} ${number}`,
    });
  }
  checkOpen(application, job, plan, ['approved', 'stopped']);
  if (plan.configuration < 0) {
    throw new Refused(
      'conflict',
      `Plan ${number} was made from the draft.`,
      'Publish the draft, then apply the plan.',
      {
        command: `rollcall app draft publish ${JSON.stringify(application)}`,
      },
    );
  }
  if (isPaused(job, deps.clock.now())) {
    throw new Refused('conflict', `Provisioning of ${application} is paused.`, 'Resume it, then apply the plan.');
  }
  checkConnected(named);
  const begun = await step(administrator, application, job, plan, {
    from: ['approved', 'stopped'],
    to: 'applying',
    writes: [],
    act: 'job.plan.apply',
    after: { plan: number },
  });
  deps.engine.takeUpPlan(job.tenant, job.job);
  return begun;
}

/** Discards a plan that is not applied; what of it was done stays done. @throws Refused */
export async function discardPlan(administrator: Administrator, name: string, number: number): Promise<PlanView> {
  const { deps } = administrator;
  const { named, job, plan } = await namedPlan(deps, name, number);
  const from: readonly PlanState[] = ['simulating', 'ready', 'approved', 'applying', 'stopped', 'outdated', 'failed'];
  const application = named.application.name;
  if (!from.includes(plan.state))
    throw new Refused(
      'conflict',
      `Plan ${number} of ${application} is ${plan.state}: there is nothing to discard.`,
      'Look at the list of plans; a plan that is done stays as a record.',
    );
  await step(administrator, application, job, plan, {
    from,
    to: 'discarded',
    writes: [],
    act: 'job.plan.discard',
    after: { plan: number },
  });
  await deps.engine.dropPlan(job.tenant, job.job);
  return planNow(administrator, application, job, number);
}

interface Step {
  readonly from: readonly PlanState[];
  readonly to: PlanState;
  readonly writes: readonly Write[];
  readonly act: Act;
  readonly after: unknown;
}

async function step(
  administrator: Administrator,
  application: string,
  job: Job,
  plan: Plan,
  { from, to, writes, act, after }: Step,
): Promise<PlanView> {
  const { tenant, job: number } = job;
  const { storage } = administrator.deps;
  const committed = await storage.commit({
    tenant,
    writes: [
      setPlanState(tenant, number, plan.plan, from, to),
      ...writes,
      audited(administrator, tenant, act, application, undefined, after),
    ],
  });
  if (!committed.done) {
    const message = `Plan ${plan.plan} of ${application} is in another state by now.`;
    throw new Refused('changed', message, 'Somebody else decided meanwhile: look at it again.');
  }
  return planNow(administrator, application, job, plan.plan);
}

async function planNow({ deps }: Administrator, application: string, job: Job, number: number): Promise<PlanView> {
  const [plan] = await deps.storage.read(planByNumber(job.tenant, job.job, number));
  if (plan === undefined) throw new Error(`Plan ${number} vanished.`);
  return viewPlan(deps, application, job, plan);
}

/** @throws Refused unless the plan is in one of these states, under the configuration of today */
function checkOpen(application: string, job: Job, plan: Plan, states: readonly PlanState[]): void {
  if (isOutdated(job, plan) || plan.state === 'outdated') {
    const why = plan.state === 'outdated' ? 'a newer plan has taken its place' : 'the configuration was changed since';
    throw new Refused('conflict', `Plan ${plan.plan} of ${application} is outdated: ${why}.`, 'Simulate again.', {
      command: `rollcall job simulate ${JSON.stringify(application)}`,
    });
  }
  if (states.includes(plan.state)) return;
  throw new Refused('conflict', `Plan ${plan.plan} of ${application} is ${plan.state}.`, advice[plan.state]);
}

const advice: Readonly<Record<PlanState, string>> = {
  simulating: 'Wait until it is computed.',
  ready: 'Look at it, then approve it.',
  approved: 'It can be applied.',
  stopped: 'Apply it again: it goes on where it stopped.',
  outdated: 'Simulate again.',
  applying: 'Wait for its end.',
  applied: 'Simulate again to see what is left.',
  discarded: 'Simulate again.',
  failed: 'Repair what it says, then simulate again.',
};
