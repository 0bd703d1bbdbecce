import { leaseHolder } from '#storage/lease.ts';
import type { EngineDeps } from '../deps.ts';
import type { Cycle } from '../model/cycle.ts';
import { cycleByNumber, latestCycleOf } from '../queries/cycles.ts';
import { demandedWork } from '../queries/work.ts';

/** How often one process looks what another does (ms). */
export const lookEvery = 250;
/** So long the process that runs a job is given to take up what was demanded (ms). */
export const handOverTime = 20_000;

/** Which job is meant. */
export interface JobPlace {
  readonly tenant: number;
  readonly job: number;
}

/** The last cycle on demand of a job; 0: there was none. */
export async function lastOnDemand({ storage }: EngineDeps, { tenant, job }: JobPlace): Promise<number> {
  const [latest] = await storage.read(latestCycleOf(tenant, job, ['on-demand']));
  return latest?.cycle ?? 0;
}

/**
 * Beside a cycle, on a store that several processes share: finds what an administrator demanded at another process, which put it into work
 * and cannot run it there. What is asked for here is in work, too, for a moment before its order comes: only what is seen twice is meant.
 */
export async function heedDemands(
  deps: EngineDeps,
  place: JobPlace,
  over: AbortSignal,
  isAsked: () => boolean,
  order: () => void,
): Promise<void> {
  const { storage, clock } = deps;
  if (storage.dialect !== 'postgres') return;
  let seen = 0;
  while (await clock.wait(lookEvery, over)) {
    const [demanded] = isAsked() ? [] : await storage.read(demandedWork(place.tenant, place.job)).catch(() => []);
    seen = demanded === undefined || isAsked() ? 0 : seen + 1;
    if (seen < 2) continue;
    seen = 0;
    order();
  }
}

/** The cycle once it has ended where it runs: in another process, as long as that holds the job's lease. */
export async function endedElsewhere(
  { storage, clock }: EngineDeps,
  { tenant, job }: JobPlace,
  cycle: number,
): Promise<Cycle | undefined> {
  for (;;) {
    const [row] = await storage.read(cycleByNumber(tenant, job, cycle));
    if (row?.state !== 'running' || storage.dialect !== 'postgres') return row;
    const holder = await leaseHolder(storage, tenant, `job:${job}`);
    if (holder === undefined || holder.until <= clock.now()) return row;
    await clock.wait(lookEvery);
  }
}
