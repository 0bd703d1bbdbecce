import { commit, goOn, type Run } from '../execute/run.ts';
import { sizeWindow } from '../execute/size-window.ts';
import { type CycleState, type Phase, phases } from '../model/cycle.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import { doAllowed } from './do-allowed.ts';
import { runArrivals, runRemovalPhase } from './guard-phase.ts';
import { runLeaverPhase } from './leaver-phase.ts';
import { runMembershipPhase } from './membership-phase.ts';
import { runObjectPhase } from './object-phase.ts';
import { runReferencePhase } from './reference-phase.ts';
import { sayGuard } from './say-guard.ts';
import { tellMassChange } from './tell-mass-change.ts';

/** Runs the phases that are left of a cycle, `work` as the last of them, and answers the state it ends in. */
export async function runPhases(run: Run, work: () => Promise<void>): Promise<CycleState> {
  let state: CycleState = 'finished';
  if (run.cycle.kind !== 'on-demand') await doAllowed(run);
  // What has a limit is known before anything is done.
  if (run.cycle.kind === 'initial') await sizeWindow(run);
  while (run.progress.phase !== 'done') {
    goOn(run);
    const passed = await runPhase(run, work, run.progress.phase);
    if (!passed) state = 'held';
    await enter(run, phaseAfter(run.progress.phase));
  }
  if (run.cycle.kind === 'initial') await tellMassChange(run);
  await sayGuard(run);
  return run.guard.held > 0 ? 'held' : state;
}

/** Answers false when the guard held the removals. */
async function runPhase(run: Run, work: () => Promise<void>, phase: Phase): Promise<boolean> {
  switch (phase) {
    case 'users':
      await runObjectPhase(run, 'User', phase);
      return true;
    case 'groups':
      await runObjectPhase(run, 'Group', phase);
      return await runArrivals(run);
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
