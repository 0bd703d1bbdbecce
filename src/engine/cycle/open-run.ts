import type { Lease } from '#storage/lease.ts';
import { compileConfiguration } from '../decide/compile-configuration.ts';
import type { CompiledConfiguration } from '../decide/compiled.ts';
import { compileProtection } from '../decide/protection.ts';
import { defaultRate, type EngineDeps, type Rate } from '../deps.ts';
import { ChosenValues } from '../execute/chosen-values.ts';
import { Claims } from '../execute/claims.ts';
import { Halt } from '../execute/halt.ts';
import { JointCommits } from '../execute/joint-commits.ts';
import type { Limiter } from '../execute/limiter.ts';
import { Progress } from '../execute/progress.ts';
import { Protection } from '../execute/protection.ts';
import { RemovalWindow } from '../execute/removal-window.ts';
import { commit, type Run } from '../execute/run.ts';
import type { Application } from '../model/application.ts';
import type { Cycle } from '../model/cycle.ts';
import { defaultGuardLimits } from '../model/guard.ts';
import { defaultFailureLimits, type Job } from '../model/job.ts';
import { DEFAULT_ACCESS } from '../model/role.ts';
import type { Permit, Target } from '../model/target.ts';
import { FailureWatch } from '../quarantine/failure-watch.ts';
import { Ramp } from '../quarantine/ramp.ts';
import { applicationByNumber, configurationVersion } from '../queries/jobs.ts';
import { removedLately } from '../queries/removals.ts';

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
  { signal, limiterOf }: { readonly signal: AbortSignal; readonly limiterOf: LimiterOf },
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
  const [lately] = await deps.storage.read(removedLately(tenant, job.job, deps.clock.now()));
  const removals = new RemovalWindow(job.schedule.limits ?? defaultGuardLimits, lately ?? { objects: 0, members: 0 });
  const rate = deps.rate?.(application) ?? defaultRate;
  const limiter = limiterOf(rate);
  const target = await openTarget(deps, application, async () => {
    if (!(await limiter.request(signal))) throw new Halt('stopped');
  });
  const given = { deps, tenant, job, application, cycle, lease, target, removals, signal, rate, limiter };
  return assemble(given, compilation.compiled);
}

type Given = Pick<
  Run,
  'deps' | 'tenant' | 'job' | 'application' | 'cycle' | 'lease' | 'target' | 'removals' | 'signal' | 'rate' | 'limiter'
>;

function assemble(given: Given, compiled: CompiledConfiguration): Run {
  const { deps, application, cycle, job, target, rate, limiter } = given;
  const recovering = job.quarantine !== undefined;
  const { clock, entitles, appRolesOf = rolesAsTheyAre } = deps;
  const protects = compileProtection(compiled.configuration.protected ?? []);
  const protection = new Protection(deps, given.job, compiled.version, protects);
  const run: Run = {
    ...given,
    decide: {
      compiled,
      capabilities: target.capabilities,
      entitles: entitles === undefined ? (role) => role !== DEFAULT_ACCESS : (role) => entitles(application, role),
      appRolesOf: (roles) => appRolesOf(application, roles),
      // Values that depend on the time stay the same in a cycle that goes on after a stop.
      environment: { now: cycle.kind === 'on-change' ? clock.now() : cycle.started, random: deps.random },
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
