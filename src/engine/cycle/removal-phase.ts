import { guard } from '../decide/guard.ts';
import { settlePage } from '../execute/memberships.ts';
import { commit, goOn, type Run, read } from '../execute/run.ts';
import { setGuard } from '../queries/cycles.ts';
import { setHeld, voidOlderHeld } from '../queries/held.ts';
import { setForced } from '../queries/jobs.ts';
import { countLinks } from '../queries/links.ts';
import { plannedMemberships } from '../queries/members.ts';
import { plannedObjects } from '../queries/numbers.ts';
import { countRemovals, holdPlanned } from '../queries/planned.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';
import { tellHeld } from './tell-held.ts';

const pageSize = 200;

/**
 * The removals that the cycle has planned, after the guard has seen their number: carried out, or held for a person. Answers
 * whether they passed.
 */
export async function runRemovalPhase(run: Run): Promise<boolean> {
  const { tenant, job, cycle, deps } = run;
  const removals = await countRemovals((query) => deps.storage.read(query), tenant, job.job, cycle.cycle);
  const links = await read(run, countLinks(tenant, job.job));
  const linked = links.reduce((sum, { count }) => sum + count, 0);
  run.removals.size(linked);
  const verdict = guard(removals, run.removals.limits, linked);
  const forced = job.forced && !verdict.passed;
  const line = setGuard(tenant, job.job, cycle.cycle, forced ? `${verdict.line}; let through by hand` : verdict.line);
  if (!verdict.passed && !forced) {
    await tellHeld(run);
    const held = removals.disables + removals.deletes;
    const counts = { evaluated: held, held, membersHeld: removals.memberRemovals };
    const since = job.held?.since ?? deps.clock.now();
    await commit(
      run,
      [
        line,
        ...voidOlderHeld(tenant, job.job, cycle.cycle),
        holdPlanned(tenant, job.job, cycle.cycle),
        setHeld(tenant, job.job, { since, cycle: cycle.cycle, line: verdict.line }),
      ],
      counts,
    );
    return false;
  }
  const force = job.forced ? [setForced(tenant, job.job, false)] : [];
  await commit(run, [line, ...force, ...voidOlderHeld(tenant, job.job, cycle.cycle)]);
  run.progress.expect('removals', removals.disables + removals.deletes + removals.memberRemovals);
  await removeMembers(run);
  await removeObjects(run);
  return true;
}

/** Each row leaves the state `planned` with what becomes of it, so the first page is always the next one. */
async function removeMembers(run: Run): Promise<void> {
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const load = () => read(run, plannedMemberships(run.tenant, run.job.job, run.cycle.cycle, pageSize));
    const { states, elsewhere } = await settlePage(run, load, true);
    if (states.length === 0) return;
    run.progress.step(states.length - elsewhere);
    if (elsewhere === states.length) await released;
  }
}

async function removeObjects(run: Run): Promise<void> {
  for (;;) {
    goOn(run);
    const released = run.claims.released();
    const load = () => loadSubjects(run, plannedObjects(run.tenant, run.job.job, run.cycle.cycle, 0, pageSize));
    const { subjects, elsewhere } = await evaluatePage(run, load, {
      hold: false,
      planned: true,
      checkpoint: undefined,
    });
    if (subjects.length === 0) return;
    run.progress.step(subjects.length - elsewhere);
    if (elsewhere === subjects.length) await released;
  }
}
