import type { Write } from '#storage/port.ts';
import { guardLine } from '../decide/guard.ts';
import type { EngineDeps } from '../deps.ts';
import { basisOf } from '../execute/size-window.ts';
import type { Cycle } from '../model/cycle.ts';
import { defaultGuardLimits, sumOf } from '../model/guard.ts';
import type { Job } from '../model/job.ts';
import { cycleByNumber, setGuard } from '../queries/cycles.ts';
import { countHeld, setHeld } from '../queries/held.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { insertNotice } from '../queries/notices.ts';
import { forgetTaken } from '../queries/removals.ts';

/** At the end of a cycle: the job says what it holds, people are told when that began, and it says nothing when nothing is left. */
export async function settleHeld(deps: EngineDeps, job: Job, { cycle }: Cycle): Promise<readonly Write[]> {
  const { tenant, job: number } = job;
  const { storage } = deps;
  const at = deps.clock.now();
  const forget = forgetTaken(tenant, number, at);
  const [now] = await storage.read(jobByNumber(tenant, number));
  if (now?.held === undefined) return [forget];
  const held = await countHeld((query) => storage.read(query), tenant, number);
  if (sumOf(held) === 0) return [forget, setHeld(tenant, number, undefined)];
  const [ended] = await storage.read(cycleByNumber(tenant, number, cycle));
  const limits = now.schedule.limits ?? defaultGuardLimits;
  const basis = await basisOf((query) => storage.read(query), tenant, number, limits);
  const counted = guardLine(false, held, limits, basis);
  const isHere = now.held.cycle === cycle;
  const line = isHere ? (ended?.guard ?? counted) : counted;
  const facts = { cycle: now.held.cycle, line, ...held };
  const notice = insertNotice(deps.random, { kind: 'removals-held', tenant, job: number, at, facts });
  return [
    forget,
    setHeld(tenant, number, { ...now.held, line }),
    ...(isHere && ended?.guard === undefined ? [setGuard(tenant, number, cycle, line)] : []),
    ...(job.held === undefined && job.state === 'on' ? [notice] : []),
  ];
}
