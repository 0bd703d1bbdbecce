import type { Write } from '#storage/port.ts';
import { allowedRemovals, guardLine } from '../decide/guard.ts';
import type { EngineDeps } from '../deps.ts';
import type { Cycle } from '../model/cycle.ts';
import { defaultGuardLimits } from '../model/guard.ts';
import type { Job } from '../model/job.ts';
import { setGuard } from '../queries/cycles.ts';
import { countHeld, setHeld } from '../queries/held.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { countLinks } from '../queries/links.ts';
import { insertNotice } from '../queries/notices.ts';
import { forgetRemoved } from '../queries/removals.ts';

/** At the end of a cycle: the job says what it holds, people are told when that began, and it says nothing when nothing is left. */
export async function settleHeld(deps: EngineDeps, job: Job, { cycle }: Cycle): Promise<readonly Write[]> {
  const { tenant, job: number } = job;
  const at = deps.clock.now();
  const forget = forgetRemoved(tenant, number, at);
  const [now] = await deps.storage.read(jobByNumber(tenant, number));
  if (now?.held === undefined) return [forget];
  const held = await countHeld((query) => deps.storage.read(query), tenant, number);
  const { disables, deletes, memberRemovals } = held;
  if (disables + deletes + memberRemovals === 0) return [forget, setHeld(tenant, number, undefined)];
  const links = await deps.storage.read(countLinks(tenant, number));
  const linked = links.reduce((sum, { count }) => sum + count, 0);
  const limits = now.schedule.limits ?? defaultGuardLimits;
  const line = guardLine(false, held, limits, allowedRemovals(limits, linked));
  const facts = { cycle: now.held.cycle, line, disables, deletes, memberRemovals };
  const notice = insertNotice(deps.random, { kind: 'removals-held', tenant, job: number, at, facts });
  return [
    forget,
    setHeld(tenant, number, { ...now.held, line }),
    ...(now.held.cycle === cycle ? [setGuard(tenant, number, cycle, line)] : []),
    ...(job.held === undefined && job.state === 'on' ? [notice] : []),
  ];
}
