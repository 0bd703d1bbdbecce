import { goOn, type Run, read } from '../execute/run.ts';
import type { Phase } from '../model/cycle.ts';
import type { ObjectType } from '../model/target.ts';
import { feedEnds } from '../queries/feed.ts';
import { candidates } from '../queries/numbers.ts';
import { evaluateUrgent } from './evaluate-due.ts';
import { evaluatePage } from './evaluate-page.ts';
import { loadSubjects } from './load-subjects.ts';

/** Candidates in a page. */
const pageSize = 500;
const smallestWindow = 2_000;
const largestWindow = 1_000_000;

/** Evaluates every candidate of a type behind the checkpoint, page by page; removals are planned. */
export async function runObjectPhase(run: Run, type: ObjectType, phase: Phase): Promise<void> {
  if (!run.decide.compiled.objects[type].mapping.enabled) return;
  const [ends] = await read(run, feedEnds(run.tenant));
  const last = ends?.seq ?? 0;
  let after = run.progress.checkpoint;
  let width = smallestWindow;
  while (after < last) {
    goOn(run);
    await evaluateUrgent(run);
    const window = {
      tenant: run.tenant,
      job: run.job.job,
      application: run.application.application,
      scope: run.decide.compiled.configuration.scope,
      after,
      upTo: Math.min(last, after + width),
    };
    const subjects = await loadSubjects(run, candidates(window, type, pageSize));
    // A full page ends at its last object; one with room left has seen its whole window.
    const end = subjects.length < pageSize ? window.upTo : (subjects.at(-1)?.source ?? window.upTo);
    const checkpoint = { phase, number: end };
    await evaluatePage(run, subjects, { hold: true, planned: false, checkpoint, before: evaluateUrgent });
    if (subjects.length < pageSize / 4) width = Math.min(largestWindow, width * 4);
    else if (subjects.length === pageSize) width = Math.max(smallestWindow, (end - after) * 2);
    after = end;
  }
}
