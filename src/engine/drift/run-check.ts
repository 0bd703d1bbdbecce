import type { Lease } from '#storage/lease.ts';
import { type LimiterOf, NotRunnable, openRun } from '../cycle/open-run.ts';
import type { EngineDeps } from '../deps.ts';
import { Halt } from '../execute/halt.ts';
import type { Cycle } from '../model/cycle.ts';
import { type DriftCheck, type DriftPhase, driftPhases } from '../model/drift.ts';
import type { Job } from '../model/job.ts';
import { commitUnder } from '../plan/shadow.ts';
import { endDriftCheck, lastDoneDriftChecks } from '../queries/drift-checks.ts';
import { countLinks } from '../queries/links.ts';
import { type DriftRun, keep, openDriftRun, yieldToWork } from './drift-run.ts';
import { endPhase } from './end-phase.ts';
import { listPhase } from './list-phase.ts';
import { matchPhase } from './match-phase.ts';
import { readPhase } from './read-phase.ts';

/** What whoever runs a check gives it. */
export interface CheckGuide {
  readonly signal: AbortSignal;
  readonly limiterOf: LimiterOf;
  /** When the job has something else to do (ms). */
  readonly until: number;
}

/**
 * Goes on with a check under the job's lease, so that nothing is written to the target while it is compared, until it is at its end or the
 * job has something else to do: leavers and changes go first. What goes wrong ends it with the reason.
 */
export async function runCheck(
  deps: EngineDeps,
  job: Job,
  lease: Lease,
  check: DriftCheck,
  { signal, limiterOf, until }: CheckGuide,
): Promise<void> {
  try {
    const run = await openRun(deps, job, lease, notACycle(check, job), { signal, limiterOf });
    try {
      await runPhases(await openDriftRun(run, check, until));
    } finally {
      await run.target.close();
    }
  } catch (error) {
    const problem = problemOf(deps, job, error);
    if (problem === undefined) return;
    const end = { state: 'failed', at: deps.clock.now(), problem } as const;
    await commitUnder({ deps, job, lease, signal }, [endDriftCheck(job.tenant, job.job, check.drift, end)]).catch(
      (reason: unknown) => deps.log.warn('A drift check could not be ended.', { job: job.job, error: String(reason) }),
    );
  }
}

/** It goes by the configuration of today: what was written was written under it, or is about to be. */
function notACycle({ actor, started }: DriftCheck, { configuration }: Job): Cycle {
  return {
    cycle: 0,
    kind: 'on-demand',
    state: 'running',
    configuration,
    phase: 'work',
    checkpoint: 0,
    tally: {},
    guard: undefined,
    actor,
    started,
    ended: undefined,
    waiting: undefined,
  };
}

async function runPhases(drift: DriftRun): Promise<void> {
  if (drift.check.expected === undefined) await begin(drift);
  for (;;) {
    const { phase } = drift.check;
    await runPhase(drift, phase);
    const next = driftPhases[driftPhases.indexOf(phase) + 1];
    if (next === undefined) return;
    yieldToWork(drift);
    const { total: _, ...facts } = drift.check.facts;
    drift.check = { ...drift.check, facts };
    await keep(drift, [], { phase: next, place: 0 });
  }
}

/** What was learned before holds: an application that showed an attribute once shows it to those who have it. */
async function begin(drift: DriftRun): Promise<void> {
  const { tenant, job, deps } = drift.run;
  const [last] = await deps.storage.read(lastDoneDriftChecks(tenant, job.job, 1));
  const links = await deps.storage.read(countLinks(tenant, job.job));
  const facts =
    last === undefined
      ? {}
      : {
          shown: last.facts.shown,
          members: last.facts.members,
          known: [...new Set([...last.facts.known, ...last.facts.whole])],
        };
  await keep(drift, [], { expected: links.reduce((sum, { count }) => sum + count, 0), facts });
}

async function runPhase(drift: DriftRun, phase: DriftPhase): Promise<void> {
  const { objects } = drift.run.decide.compiled;
  switch (phase) {
    case 'list-users':
      return objects.User.mapping.enabled ? await listPhase(drift, 'User') : undefined;
    case 'read-users':
      return objects.User.mapping.enabled ? await readPhase(drift, 'User') : undefined;
    case 'list-groups':
      return objects.Group.mapping.enabled ? await listPhase(drift, 'Group') : undefined;
    case 'read-groups':
      return objects.Group.mapping.enabled ? await readPhase(drift, 'Group') : undefined;
    case 'match':
      return await matchPhase(drift);
    case 'end':
      return await endPhase(drift);
  }
}

/** Why there is no report, in a sentence; undefined: it was only told to make way, and goes on. */
function problemOf({ log, metrics }: EngineDeps, { job }: Job, error: unknown): string | undefined {
  if (error instanceof NotRunnable) return `${error.message} ${error.advice}`;
  if (error instanceof Halt) {
    if (error.failure === undefined) return undefined;
    return `${error.failure.message} ${error.failure.advice}`.trim();
  }
  log.error('A drift check ended by an error of ours.', { job, error: String(error) });
  metrics.count('rollcall_internal_failures_total');
  const message = error instanceof Error ? error.message : String(error);
  return `Rollcall failed: ${message} Report it with the server's log if it comes back.`;
}
