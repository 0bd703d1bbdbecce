import { defaultGuardLimits, type GuardLimits, type Limit } from '#engine/model/guard.ts';
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
  /** In percent of the memberships that were written. Null, here and below: no such limit. */
  readonly memberPercent: number | null;
  /** Of each kind besides; percentages are of the accounts and groups. */
  readonly disables: number | null;
  readonly disablePercent: number | null;
  readonly deletes: number | null;
  readonly deletePercent: number | null;
  readonly creates: number | null;
  readonly createPercent: number | null;
  readonly changes: number | null;
  readonly changePercent: number | null;
  readonly adoptions: number | null;
  readonly adoptionPercent: number | null;
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

/** The limits of a job, chosen or usual. */
export function viewProtection(schedule: Schedule): Protection {
  const { limits = defaultGuardLimits, failures = defaultFailureLimits, missing = 'recreate' } = schedule;
  return {
    preventDeletions: limits.on,
    removals: limits.removals,
    percent: limits.percent,
    memberRemovals: limits.memberRemovals,
    memberPercent: limits.memberPercent ?? null,
    disables: limits.disables?.number ?? null,
    disablePercent: limits.disables?.percent ?? null,
    deletes: limits.deletes?.number ?? null,
    deletePercent: limits.deletes?.percent ?? null,
    creates: limits.creates?.number ?? null,
    createPercent: limits.creates?.percent ?? null,
    changes: limits.changes?.number ?? null,
    changePercent: limits.changes?.percent ?? null,
    adoptions: limits.adoptions?.number ?? null,
    adoptionPercent: limits.adoptions?.percent ?? null,
    failures: failures.failures,
    failurePercent: failures.percent,
    missing,
  };
}

function isSame(one: Protection, other: Protection): boolean {
  const values = new Map<string, unknown>(Object.entries(other));
  return Object.entries(one).every(([name, value]) => values.get(name) === value);
}

/** The schedule with these limits. */
export function scheduleWith(schedule: Schedule, protection: Protection): Schedule {
  const { failures, failurePercent, missing } = protection;
  return { ...schedule, limits: limitsOf(protection), failures: { failures, percent: failurePercent }, missing };
}

function limitsOf(protection: Protection): GuardLimits {
  const { preventDeletions: on, removals, percent, memberRemovals, memberPercent } = protection;
  const limits = {
    disables: limitOf(protection.disables, protection.disablePercent),
    deletes: limitOf(protection.deletes, protection.deletePercent),
    creates: limitOf(protection.creates, protection.createPercent),
    changes: limitOf(protection.changes, protection.changePercent),
    adoptions: limitOf(protection.adoptions, protection.adoptionPercent),
  };
  const set = Object.fromEntries(Object.entries(limits).filter(([, limit]) => limit !== undefined));
  return { on, removals, percent, memberRemovals, ...(memberPercent === null ? {} : { memberPercent }), ...set };
}

/** Undefined: neither a number nor a percentage. */
function limitOf(number: number | null, percent: number | null): Limit | undefined {
  if (number === null && percent === null) return undefined;
  return { ...(number === null ? {} : { number }), ...(percent === null ? {} : { percent }) };
}
