import type { Query } from '#storage/port.ts';
import type { Basis, GuardedKind, GuardLimits } from '../model/guard.ts';
import { lastFinishedCycle } from '../queries/cycles.ts';
import { countLinks } from '../queries/links.ts';
import { countWritten } from '../queries/removals.ts';
import { type Run, read } from './run.ts';

/** Counts what the guard's percentages are of, once a run. */
export async function sizeWindow(run: Run): Promise<void> {
  const { guard, tenant, job } = run;
  if (!guard.isSized) guard.size(await basisOf((query) => read(run, query), tenant, job.job, guard.limits));
}

/** Takes room for an act; answers false when there is none, and it is held. */
export async function takeRoom(run: Run, kind: GuardedKind): Promise<boolean> {
  if (run.guard.take(kind)) return true;
  if (run.guard.isSized) return false;
  await sizeWindow(run);
  return run.guard.take(kind);
}

/** What percentages are of; each is counted only where a limit asks for it, and memberships no further than it does. */
export async function basisOf(
  ask: <Row>(query: Query<Row>) => Promise<Row[]>,
  tenant: number,
  job: number,
  { memberRemovals, memberPercent, creates, adoptions }: GuardLimits,
): Promise<Basis> {
  const links = await ask(countLinks(tenant, job));
  const linked = links.reduce((sum, { count }) => sum + count, 0);
  const most = memberPercent === undefined ? 0 : Math.ceil((memberRemovals * 100) / memberPercent);
  const [written = 0] = most === 0 ? [] : await ask(countWritten(tenant, job, most));
  const isAsked = creates?.percent !== undefined || adoptions?.percent !== undefined;
  const first = isAsked && (await ask(lastFinishedCycle(tenant, job))).length === 0;
  return { linked, written, first };
}
