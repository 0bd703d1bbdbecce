import { commit, goOn, type Run } from '../execute/run.ts';
import { type CycleState, type Phase, phases } from '../model/cycle.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import type { Follower } from './follower.ts';
import { runLeaverPhase } from './leaver-phase.ts';
import { runMembershipPhase } from './membership-phase.ts';
import { runObjectPhase } from './object-phase.ts';
import { runReferencePhase } from './reference-phase.ts';
import { runRemovalPhase } from './removal-phase.ts';
import { runWorkPhase } from './work-phase.ts';

/** Runs the phases that are left of a cycle and answers the state it ends in. */
export async function runPhases(run: Run, follower: Follower): Promise<CycleState> {
  let state: CycleState = 'finished';
  while (run.progress.phase !== 'done') {
    goOn(run);
    const passed = await runPhase(run, follower, run.progress.phase);
    if (!passed) state = 'held';
    await enter(run, phaseAfter(run.progress.phase));
  }
  return state;
}

/** Answers false when the guard held the removals. */
async function runPhase(run: Run, follower: Follower, phase: Phase): Promise<boolean> {
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
      await runWorkPhase(run, follower);
      return true;
    case 'done':
      return true;
  }
}

async function enter(run: Run, phase: Phase): Promise<void> {
  const { tenant, job, cycle, progress } = run;
  await commit(run, [setCheckpoint(tenant, job.job, cycle.cycle, phase, 0)]);
  progress.phase = phase;
  progress.checkpoint = 0;
}

function phaseAfter(phase: Phase): Phase {
  return phases[phases.indexOf(phase) + 1] ?? 'done';
}
