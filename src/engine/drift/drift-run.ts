import type { Write } from '#storage/port.ts';
import { Halt } from '../execute/halt.ts';
import { commit, goOn, type Run } from '../execute/run.ts';
import type { DriftCheck, DriftFacts } from '../model/drift.ts';
import { moveDriftCheck } from '../queries/drift-checks.ts';
import { lastFinding } from '../queries/drift-findings.ts';
import { lastUnmanaged } from '../queries/unmanaged.ts';

/** A check while it runs. */
export interface DriftRun {
  readonly run: Run;
  /** As it stands in the store. */
  check: DriftCheck;
  /** The numbers of the last finding, and of the last unmanaged account. */
  readonly rows: { finding: number; unmanaged: number };
  /** When the job has something else to do (ms). */
  readonly until: number;
}

export async function openDriftRun(run: Run, check: DriftCheck, until: number): Promise<DriftRun> {
  const { storage } = run.deps;
  const [finding = 0] = await storage.read(lastFinding(run.tenant, run.job.job));
  const [unmanaged = 0] = await storage.read(lastUnmanaged(run.tenant, run.job.job));
  return { run, check, rows: { finding, unmanaged }, until };
}

/**
 * Commits what was seen together with how far the check is. @throws Halt when it was cancelled, when somebody changed what it was about,
 * or when the lease is somebody else's: it is looked at again as it is then
 */
export async function keep(
  drift: DriftRun,
  writes: readonly Write[],
  moved: Partial<Omit<DriftCheck, 'facts'>> & { readonly facts?: Partial<DriftFacts> } = {},
): Promise<void> {
  const { run } = drift;
  const check = { ...drift.check, ...moved, facts: { ...drift.check.facts, ...moved.facts } };
  const refusal = await commit(run, [moveDriftCheck(run.tenant, run.job.job, check), ...writes]);
  if (refusal !== undefined) throw new Halt('stopped');
  drift.check = check;
}

/** Between two requests: what leaves and what changes goes first. @throws Halt */
export function yieldToWork({ run, until }: DriftRun): void {
  goOn(run);
  if (run.deps.clock.now() >= until) throw new Halt('stopped');
}
