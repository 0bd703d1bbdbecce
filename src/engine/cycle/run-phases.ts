import { guardLine } from '../decide/guard.ts';
import { commit, goOn, type Run } from '../execute/run.ts';
import { type CycleState, type Phase, phases } from '../model/cycle.ts';
import { setCheckpoint, setGuard } from '../queries/cycles.ts';
import { removeAllowed } from './allowed-removals.ts';
import { runLeaverPhase } from './leaver-phase.ts';
import { runMembershipPhase } from './membership-phase.ts';
import { runObjectPhase } from './object-phase.ts';
import { runReferencePhase } from './reference-phase.ts';
import { runRemovalPhase } from './removal-phase.ts';
import { tellMassChange } from './tell-mass-change.ts';

/** Runs the phases that are left of a cycle, `work` as the last of them, and answers the state it ends in. */
export async function runPhases(run: Run, work: () => Promise<void>): Promise<CycleState> {
  let state: CycleState = 'finished';
  if (run.cycle.kind !== 'on-demand') await removeAllowed(run);
  while (run.progress.phase !== 'done') {
    goOn(run);
    const passed = await runPhase(run, work, run.progress.phase);
    if (!passed) state = 'held';
    await enter(run, phaseAfter(run.progress.phase));
  }
  if (run.cycle.kind === 'initial') await tellMassChange(run);
  if (run.cycle.kind === 'incremental' || run.cycle.kind === 'on-change') await sayGuard(run);
  return run.removals.held > 0 ? 'held' : state;
}

/** What an incremental cycle took away; what it holds is said when it ends. */
async function sayGuard(run: Run): Promise<void> {
  const { tally } = run.progress;
  const { disabled: disables = 0, deleted: deletes = 0, membersRemoved: memberRemovals = 0 } = tally;
  if (disables + deletes + memberRemovals === 0) return;
  const line = guardLine(true, { disables, deletes, memberRemovals }, run.removals.limits, run.removals.allowed);
  await commit(run, [setGuard(run.tenant, run.job.job, run.cycle.cycle, line)]);
}

/** Answers false when the guard held the removals. */
async function runPhase(run: Run, work: () => Promise<void>, phase: Phase): Promise<boolean> {
  switch (phase) {
    case 'users':
      await runObjectPhase(run, 'User', phase);
      return true;
    case 'groups':
      await runObjectPhase(run, 'Group', phase);
      return true;
    case 'references':
      await runReferencePhase(run);
      return true;
    case 'memberships':
      await runMembershipPhase(run);
      return true;
    case 'leavers':
      await runLeaverPhase(run);
      return true;
    case 'removals':
      return await runRemovalPhase(run);
    case 'work':
      await work();
      return true;
    case 'done':
      return true;
  }
}

async function enter(run: Run, phase: Phase): Promise<void> {
  const { tenant, job, cycle, progress } = run;
  await commit(run, [setCheckpoint(tenant, job.job, cycle.cycle, phase, 0)]);
  progress.enter(phase);
}

function phaseAfter(phase: Phase): Phase {
  return phases[phases.indexOf(phase) + 1] ?? 'done';
}
