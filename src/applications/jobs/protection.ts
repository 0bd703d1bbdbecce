import { defaultGuardLimits } from '#engine/model/guard.ts';
import { defaultFailureLimits, type Schedule } from '#engine/model/job.ts';
import type { Administrator, ApplicationDeps } from '../deps.ts';
import { namedApplication } from '../enterprise/named-application.ts';
import { Refused } from '../refused.ts';
import { changeSchedule } from './change-schedule.ts';
import { readJob } from './read-job.ts';

/** How a job guards against accidents. */
export interface Protection {
  /** Accidental deletion prevention. */
  readonly preventDeletions: boolean;
  /** Disables and deletes that go without a person. */
  readonly removals: number;
  /** The same in percent of the accounts and groups; whichever is less. */
  readonly percent: number;
  readonly memberRemovals: number;
  /** So many failed objects, and so many percent of those evaluated, put the job into quarantine. */
  readonly failures: number;
  readonly failurePercent: number;
  /** What becomes of an account that is gone in the application. */
  readonly missing: 'recreate' | 'report';
}

type ProtectionInput = { readonly [Name in keyof Protection]?: Protection[Name] | undefined } & {
  /** As the editor read it. */
  readonly seen?: Protection | undefined;
};

/** @throws Refused `unknown` */
export async function protectionOf(deps: ApplicationDeps, name: string): Promise<Protection> {
  const { tenant, application } = await namedApplication(deps, name);
  const { job } = await readJob(deps, tenant.tenant, application);
  return viewProtection(job.schedule);
}

/**
 * Changes some of it, unless it is another by now than the editor has `seen`. What is held stays held until a person decides.
 * @throws Refused `changed`
 */
export async function setProtection(
  administrator: Administrator,
  name: string,
  { seen, ...input }: ProtectionInput,
): Promise<Protection> {
  const named = await namedApplication(administrator.deps, name);
  const given = Object.fromEntries(Object.entries(input).filter(([, value]) => value !== undefined));
  let after: Protection | undefined;
  await changeSchedule(administrator, named, 'job.protection', (schedule) => {
    const before = viewProtection(schedule);
    if (seen !== undefined && !isSame(seen, before)) {
      throw new Refused(
        'changed',
        'Somebody else changed the limits meanwhile.',
        'Look at them as they are now, then enter yours.',
      );
    }
    const next = { ...before, ...given };
    after = next;
    return { schedule: scheduleWith(schedule, next), before, after: next };
  });
  return after ?? (await protectionOf(administrator.deps, name));
}

function viewProtection(schedule: Schedule): Protection {
  const { limits = defaultGuardLimits, failures = defaultFailureLimits, missing = 'recreate' } = schedule;
  return {
    preventDeletions: limits.on,
    removals: limits.removals,
    percent: limits.percent,
    memberRemovals: limits.memberRemovals,
    failures: failures.failures,
    failurePercent: failures.percent,
    missing,
  };
}

function isSame(one: Protection, other: Protection): boolean {
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => values.get(name) === value);
}

function scheduleWith(schedule: Schedule, protection: Protection): Schedule {
  const { preventDeletions: on, removals, percent, memberRemovals, failures, failurePercent, missing } = protection;
  return {
    ...schedule,
    limits: { on, removals, percent, memberRemovals },
    failures: { failures, percent: failurePercent },
    missing,
  };
}
