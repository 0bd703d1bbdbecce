import type { Write } from '#storage/port.ts';
import type { EngineDeps } from '../deps.ts';
import type { Cycle, CycleState } from '../model/cycle.ts';
import type { Job } from '../model/job.ts';
import { outcomes } from '../model/outcome.ts';
import { cycleByNumber } from '../queries/cycles.ts';
import { insertNotice } from '../queries/notices.ts';

/** The notice that a full cycle is through, with what it did. */
export async function tellInitial(
  { storage, random, clock }: EngineDeps,
  { tenant, job }: Job,
  { kind, cycle }: Cycle,
  state: CycleState,
): Promise<readonly Write[]> {
  if (kind !== 'initial' || state !== 'finished') return [];
  const [ended] = await storage.read(cycleByNumber(tenant, job, cycle));
  const counts = outcomes.map((outcome) => [outcome, ended?.tally[outcome] ?? 0] as const);
  const facts = { cycle, ...Object.fromEntries(counts) };
  return [insertNotice(random, { kind: 'initial-cycle-finished', tenant, job, at: clock.now(), facts })];
}
