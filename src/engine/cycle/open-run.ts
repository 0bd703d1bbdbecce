import type { Lease } from '#storage/lease.ts';
import { compileConfiguration } from '../decide/compile-configuration.ts';
import type { CompiledConfiguration } from '../decide/compiled.ts';
import { compileProtection } from '../decide/protection.ts';
import { defaultRate, type EngineDeps, type Rate } from '../deps.ts';
import { sendWithinRate } from '../execute/call-target.ts';
import { ChosenValues } from '../execute/chosen-values.ts';
import { Claims } from '../execute/claims.ts';
import { GuardWindow } from '../execute/guard-window.ts';
import { Halt } from '../execute/halt.ts';
import { JointCommits } from '../execute/joint-commits.ts';
import type { Limiter } from '../execute/limiter.ts';
import { Progress } from '../execute/progress.ts';
import { Protection } from '../execute/protection.ts';
import { commit, type Run } from '../execute/run.ts';
import type { Application } from '../model/application.ts';
import type { Cycle } from '../model/cycle.ts';
import { defaultGuardLimits, type GuardLimits } from '../model/guard.ts';
import { defaultFailureLimits, type Job } from '../model/job.ts';
import { DEFAULT_ACCESS } from '../model/role.ts';
import type { Permit, Target } from '../model/target.ts';
import type { Book } from '../plan/book.ts';
import { createOverlayTarget, type OverlayOptions } from '../plan/overlay-target.ts';
import { madeObjects } from '../plan/virtual-objects.ts';
import { FailureWatch } from '../quarantine/failure-watch.ts';
import { Ramp } from '../quarantine/ramp.ts';
import { applicationByNumber, configurationVersion } from '../queries/jobs.ts';
import { takenLately } from '../queries/removals.ts';
import { shadowOf } from '../queries/shadow.ts';

/** The limiter of the job's target, at this rate: it outlives the cycles, so that a pause holds across them. */
export type LimiterOf = (rate: Rate) => Limiter;

/** Why a job cannot run at all: said to administrators, with what to do. */
export class NotRunnable extends Error {
  override readonly name = 'NotRunnable';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}

/**
 * Brings together what a cycle needs: application, compiled configuration, target.
 * @throws NotRunnable when one of them is not there
 */
export async function openRun(
  deps: EngineDeps,
  job: Job,
  lease: Lease,
  cycle: Cycle,
  { signal, limiterOf, book }: { readonly signal: AbortSignal; readonly limiterOf: LimiterOf; readonly book?: Book },
): Promise<Run> {
  const { tenant } = job;
  const [application] = await deps.storage.read(applicationByNumber(tenant, job.application));
  if (application === undefined) throw new NotRunnable('The application of this job was removed.', 'Remove the job.');
  const [configuration] = await deps.storage.read(configurationVersion(tenant, job.job, cycle.configuration));
  if (configuration === undefined)
    throw new NotRunnable(`Version ${cycle.configuration} of the configuration is missing.`, 'Save the mapping again.');
  const compilation = compileConfiguration(configuration, cycle.configuration);
  if (!compilation.ok) {
    const [problem] = compilation.problems;
    throw new NotRunnable(
      `The mapping of ${problem?.target ?? 'an attribute'} is wrong: ${problem?.message ?? ''}`,
      problem?.hint ?? 'Correct it.',
    );
  }
  const lately = await deps.storage.read(takenLately(tenant, job.job, deps.clock.now()));
  const simulated = book?.kind === 'simulation';
  const limits = job.schedule.limits ?? defaultGuardLimits;
  // A plan shows all that would be done; the guard sees their number at its end.
  const guard = new GuardWindow(simulated ? withoutLimits(limits) : limits, lately);
  const rate = deps.rate?.(application) ?? defaultRate;
  const limiter = limiterOf(rate);
  const target = await openTarget(deps, application, async () => {
    if (!(await limiter.request(signal))) throw new Halt('stopped');
  });
  const worked = simulated ? { ...job, job: shadowOf(job.job), held: undefined } : job;
  const given = { deps, tenant, job: worked, application, cycle, lease, target, guard, signal, rate, limiter, book };
  return assemble(given, compilation.compiled);
}

function withoutLimits({ removals, percent, memberRemovals }: GuardLimits): GuardLimits {
  return { on: false, removals, percent, memberRemovals };
}

type Given = Pick<
  Run,
  | 'deps'
  | 'tenant'
  | 'job'
  | 'application'
  | 'cycle'
  | 'lease'
  | 'target'
  | 'guard'
  | 'signal'
  | 'rate'
  | 'limiter'
  | 'book'
>;

function assemble(given: Given, compiled: CompiledConfiguration): Run {
  const { deps, application, cycle, job, target, rate, limiter, book } = given;
  const recovering = job.quarantine !== undefined;
  const { clock, entitles, appRolesOf = rolesAsTheyAre } = deps;
  const protects = compileProtection(compiled.configuration.protected ?? []);
  const protection = new Protection(deps, given.job, compiled.version, protects);
  const run: Run = {
    ...given,
    target: book?.kind === 'simulation' ? overlay(given, (call) => sendWithinRate(run, call)) : target,
    decide: {
      compiled,
      capabilities: target.capabilities,
      entitles: entitles === undefined ? (role) => role !== DEFAULT_ACCESS : (role) => entitles(application, role),
      appRolesOf: (roles) => appRolesOf(application, roles),
      // Values that depend on the time stay the same in a cycle that goes on after a stop.
      environment: { now: timeOf(given), random: deps.random },
      hold: false,
      protects: protection.ruleFor,
    },
    protection,
    urgency: 'unhurried',
    claims: new Claims(),
    chosen: new ChosenValues(),
    joint: new JointCommits({
      clock,
      commit: (writes, counts) => commit(run, writes, counts),
      busy: () => limiter.busy(),
      enough: rate.concurrency,
    }),
    progress: new Progress(cycle),
    breaker: { failures: 0, halt: undefined },
    watch: new FailureWatch(job.schedule.failures ?? defaultFailureLimits, recovering),
    ramp: new Ramp(recovering),
    changed: new Map(),
    refusedSearches: new Map(),
    listings: new Map(),
  };
  return run;
}

function timeOf({ book, cycle, deps }: Given): number {
  if (book?.kind === 'apply') return book.now;
  return cycle.kind === 'on-change' ? deps.clock.now() : cycle.started;
}

/** So many objects that would be changed are looked at, to know later whether somebody else changed them. */
const looks = 500;

function overlay({ deps, tenant, job, target }: Given, wire: OverlayOptions['wire']) {
  const made = madeObjects(deps.storage, tenant, job.job);
  return createOverlayTarget({ target, wire, made, id: () => deps.random.uuid(), looks });
}

function rolesAsTheyAre(_: unknown, roles: readonly string[]) {
  const entitling = roles.filter((role) => role !== DEFAULT_ACCESS).toSorted();
  return entitling.map((role) => ({ id: role, value: role, displayName: role }));
}

async function openTarget(deps: EngineDeps, application: Application, permit: Permit): Promise<Target> {
  try {
    return await deps.openTarget(application, permit);
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    throw new NotRunnable(message, 'Enter the admin credentials of the application and test the connection.');
  }
}
