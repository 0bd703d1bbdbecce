import type { Query, Write } from '#storage/port.ts';
import type { Plan, PlanState, PlanTotals } from '../model/plan.ts';
import {
  decodeColumns,
  decodeJson,
  decodeWord,
  integer,
  optionalInteger,
  optionalText,
  text,
} from './decode-columns.ts';
import { type JobKey, jobKeyOf } from './job-key.ts';
import { inList } from './placeholders.ts';

const columns =
  'plan, state, configuration, actor, started, ended, guard, passed, totals, problem, approver, approved, cycle';

function planOf(row: unknown): Plan {
  const values = decodeColumns(row);
  return {
    plan: integer(values, 'plan'),
    state: decodeWord(values, 'state'),
    configuration: integer(values, 'configuration'),
    actor: text(values, 'actor'),
    started: integer(values, 'started'),
    ended: optionalInteger(values, 'ended'),
    guard: optionalText(values, 'guard'),
    passed: integer(values, 'passed') === 1,
    totals: decodeJson<PlanTotals>(text(values, 'totals')),
    problem: optionalText(values, 'problem'),
    approver: optionalText(values, 'approver'),
    approved: optionalInteger(values, 'approved'),
    cycle: optionalInteger(values, 'cycle'),
  };
}

/** Plans of a job, newest first. */
export function latestPlans(tenant: number, job: number, limit: number): Query<Plan> {
  return {
    sql: `select ${columns} from plan where tenant = ? and job = ? order by plan desc limit ?`,
    parameters: [tenant, job, limit],
    decode: planOf,
  };
}

export function planByNumber(tenant: number, job: number, plan: number): Query<Plan> {
  return {
    sql: `select ${columns} from plan where tenant = ? and job = ? and plan = ?`,
    parameters: [tenant, job, plan],
    decode: planOf,
  };
}

/** The plan that is being computed or applied; there is one at most. */
export function openPlan(tenant: number, job: number): Query<Plan> {
  return {
    sql: `select ${columns} from plan where tenant = ? and job = ? and state in ('simulating', 'applying') order by plan limit 1`,
    parameters: [tenant, job],
    decode: planOf,
  };
}

/** Jobs of all tenants with a plan that was being computed or applied. */
export function jobsWithOpenPlans(): Query<JobKey> {
  return {
    sql: `select distinct tenant, job from plan where state in ('simulating', 'applying') order by tenant, job limit 1000`,
    parameters: [],
    decode: jobKeyOf,
  };
}

/** Refusal of a plan while another is being computed or applied. */
export const planBusy = 'plan-busy';

/** Begins a simulation, unless one runs or a plan is being applied. */
export function insertPlan(
  tenant: number,
  job: number,
  row: { readonly plan: number; readonly configuration: number; readonly actor: string; readonly at: number },
): Write {
  return {
    sql: `insert into plan (tenant, job, plan, state, configuration, actor, started, passed, totals)
          select cast(? as bigint), cast(? as bigint), cast(? as bigint), 'simulating', cast(? as bigint), cast(? as varchar), cast(? as bigint), 1, '{}'
          where not exists (select 1 from plan where tenant = ? and job = ? and state in ('simulating', 'applying'))`,
    parameters: [tenant, job, row.plan, row.configuration, row.actor, row.at, tenant, job],
    rows: 1,
    refusal: planBusy,
  };
}

/** Refusal of a step of a plan that is in another state by now. */
export const planMoved = 'plan-moved';

/** Moves a plan from one of these states to another; refused when it is in none of them. */
export function setPlanState(
  tenant: number,
  job: number,
  plan: number,
  from: readonly PlanState[],
  to: PlanState,
): Write {
  const states = inList(from);
  return {
    sql: `update plan set state = ? where tenant = ? and job = ? and plan = ? and state in ${states.sql}`,
    parameters: [to, tenant, job, plan, ...states.parameters],
    rows: 1,
    refusal: planMoved,
  };
}

/** Who let it be applied, and when (ms). */
export function setApproval(tenant: number, job: number, plan: number, approver: string, at: number): Write {
  return {
    sql: `update plan set approver = ?, approved = ? where tenant = ? and job = ? and plan = ?`,
    parameters: [approver, at, tenant, job, plan],
  };
}

/** The cycle that applies it. */
export function setPlanCycle(tenant: number, job: number, plan: number, cycle: number): Write {
  return {
    sql: `update plan set cycle = ? where tenant = ? and job = ? and plan = ?`,
    parameters: [cycle, tenant, job, plan],
  };
}

/** How a simulation or an application ended, unless somebody ended it before. */
export function endPlan(
  tenant: number,
  job: number,
  plan: number,
  from: 'simulating' | 'applying',
  end: Pick<Plan, 'state' | 'ended' | 'problem'>,
): Write {
  return {
    sql: `update plan set state = ?, ended = ?, problem = ? where tenant = ? and job = ? and plan = ? and state = ?`,
    parameters: [end.state, end.ended ?? null, end.problem ?? null, tenant, job, plan, from],
  };
}

/** What was counted, and what the guard says of it. */
export function setTotals(
  tenant: number,
  job: number,
  plan: number,
  { totals, guard, passed }: Pick<Plan, 'totals' | 'guard' | 'passed'>,
): Write {
  return {
    sql: `update plan set totals = ?, guard = ?, passed = ? where tenant = ? and job = ? and plan = ?`,
    parameters: [JSON.stringify(totals), guard ?? null, passed ? 1 : 0, tenant, job, plan],
  };
}

/** A plan that is ready takes the place of those before it. */
export function outdateBefore(tenant: number, job: number, plan: number): Write {
  return {
    sql: `update plan set state = 'outdated' where tenant = ? and job = ? and plan < ? and state in ('ready', 'approved', 'stopped')`,
    parameters: [tenant, job, plan],
  };
}

/** A job that is told to stop applies nothing more by itself. */
export function stopApplying(tenant: number, job: number): Write {
  return {
    sql: `update plan set state = 'stopped', problem = 'Provisioning was stopped, paused or restarted meanwhile.'
          where tenant = ? and job = ? and state = 'applying'`,
    parameters: [tenant, job],
  };
}

/** What is being computed or applied of a job that goes. */
export function discardOpen(tenant: number, job: number): Write {
  return {
    sql: `update plan set state = 'discarded' where tenant = ? and job = ? and state in ('simulating', 'applying')`,
    parameters: [tenant, job],
  };
}

/** The oldest plan that ended before a time (ms), of a tenant. */
export function planEndedBefore(
  tenant: number,
  before: number,
): Query<{ readonly job: number; readonly plan: number }> {
  return {
    sql: `select job, plan from plan where tenant = ? and started < ? and state not in ('simulating', 'applying') order by job, plan limit 1`,
    parameters: [tenant, before],
    decode: (row) => {
      const values = decodeColumns(row);
      return { job: integer(values, 'job'), plan: integer(values, 'plan') };
    },
  };
}

export function deletePlan(tenant: number, job: number, plan: number): Write {
  return { sql: `delete from plan where tenant = ? and job = ? and plan = ?`, parameters: [tenant, job, plan] };
}
