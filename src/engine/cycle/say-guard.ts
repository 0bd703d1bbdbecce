import { guardLine } from '../decide/guard.ts';
import { commit, type Run } from '../execute/run.ts';
import { sizeWindow } from '../execute/size-window.ts';
import { type HeldAction, heldActions, type Measured } from '../model/guard.ts';
import type { Tally } from '../model/outcome.ts';
import { setGuard } from '../queries/cycles.ts';

/** One line in the cycle and in the server's log: every limit, and how many went or are held. */
export async function sayGuard(run: Run): Promise<void> {
  const { cycle, guard, tenant, job, deps, progress } = run;
  if (cycle.kind === 'simulation') return;
  if (cycle.kind === 'on-demand') {
    await commit(run, [setGuard(tenant, job.job, cycle.cycle, 'guard not asked: these were ordered by name')]);
    return;
  }
  const { tally } = progress;
  const measured = measuredIn(tally);
  const took = measured.disables + measured.deletes + measured.memberRemovals;
  // What happens on change is counted at each change: sizes that nobody asked for are not looked up each time.
  if (cycle.kind === 'on-change' && cycle.guard !== undefined && took === 0 && guard.held === 0) return;
  await sizeWindow(run);
  const passed = (tally.held ?? 0) + (tally.membersHeld ?? 0) === 0;
  const forced = (tally.forced ?? 0) > 0 ? ['let through by hand'] : [];
  const line = [guardLine(passed, measured, guard.limits, guard.basis), ...forced].join('; ');
  await commit(run, [setGuard(tenant, job.job, cycle.cycle, line)]);
  deps.log.info('The guard of a cycle.', { job: job.job, cycle: cycle.cycle, guard: line });
}

/** What went and what is held, by kind. An account that is adopted with changes is no change. */
export function measuredIn(tally: Tally): Measured {
  const of = (name: string) => tally[name] ?? 0;
  const held = (action: HeldAction) => of(`held.${action}`);
  const { disables, deletes, creates, changes, adoptions } = heldActions;
  const changedToo = of('adoptions') - of('matched');
  return {
    disables: of('disabled') + held(disables),
    deletes: of('deleted') + held(deletes),
    memberRemovals: of('membersRemoved') + of('membersHeld'),
    creates: of('created') + held(creates),
    changes: Math.max(0, of('updated') + of('restored') - changedToo) + held(changes),
    adoptions: of('adoptions') + held(adoptions),
  };
}
