import { decideObject } from '../decide/decide-object.ts';
import { heldEntry } from '../execute/held-entry.ts';
import { commit, goOn, type Run } from '../execute/run.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import { plannedBehind } from '../queries/numbers.ts';
import { loadSubjects } from './load-subjects.ts';

const pageSize = 500;

/**
 * Writes an entry for every object whose removal a full cycle has planned and the guard holds, page by page behind the checkpoint. They
 * are still `planned` meanwhile: whoever goes on after a crash counts them all again.
 */
export async function tellHeld(run: Run): Promise<void> {
  const { tenant, job, cycle, progress } = run;
  const context = { ...run.decide, hold: true };
  for (;;) {
    goOn(run);
    const subjects = await loadSubjects(
      run,
      plannedBehind(tenant, job.job, cycle.cycle, progress.checkpoint, pageSize),
    );
    const last = subjects.at(-1);
    if (last === undefined) return;
    const entries = subjects.flatMap((subject) => {
      const decision = decideObject(context, subject);
      return decision.kind === 'plan' ? [heldEntry(run, subject, decision)] : [];
    });
    await commit(run, [...entries, setCheckpoint(tenant, job.job, cycle.cycle, 'removals', last.source)]);
    progress.checkpoint = last.source;
  }
}
