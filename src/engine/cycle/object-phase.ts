import type { Lanes } from '../execute/lanes.ts';
import { goOn, type Run, read } from '../execute/run.ts';
import type { Phase } from '../model/cycle.ts';
import type { ObjectType } from '../model/target.ts';
import { feedEnds } from '../queries/feed.ts';
import { candidates } from '../queries/numbers.ts';
import { bringingGroups } from './bringing-groups.ts';
import { closePage, fillPage, openLanes, openPage, type Page } from './evaluate-page.ts';
import { dropListing, listAccounts } from './list-accounts.ts';
import { loadSubjects, subjectSource } from './load-subjects.ts';

/** Candidates in a page. */
const pageSize = 500;
const smallestWindow = 2_000;
const largestWindow = 1_000_000;

/**
 * Evaluates every candidate of a type behind the checkpoint, page by page; removals are planned. The next page begins while the
 * last objects of this one are still under way: two pages are open at most, and they are closed in their order.
 */
export async function runObjectPhase(run: Run, type: ObjectType, phase: Phase): Promise<void> {
  if (!run.decide.compiled.objects[type].mapping.enabled) return;
  await listAccounts(run, type);
  const lanes = openLanes(run);
  try {
    await evaluateAll(run, lanes, type, phase);
  } finally {
    await lanes.drained();
  }
  await dropListing(run, type);
}

async function evaluateAll(run: Run, lanes: Lanes, type: ObjectType, phase: Phase): Promise<void> {
  const open: { readonly page: Page; readonly size: number }[] = [];
  const close = async (most: number): Promise<void> => {
    while (open.length > most) {
      const first = open.shift();
      if (first === undefined) return;
      await closePage(run, lanes, first.page);
      run.progress.step(first.size);
    }
  };
  const [ends] = await read(run, feedEnds(run.tenant));
  const last = ends?.seq ?? 0;
  const source = subjectSource(run);
  const bringing = type === 'User' ? await bringingGroups(source) : undefined;
  let after = run.progress.checkpoint;
  let width = smallestWindow;
  while (after < last) {
    goOn(run);
    const upTo = Math.min(last, after + width);
    await close(1);
    const options = { hold: true, planned: false, allows: [], checkpoint: { phase, number: upTo } };
    const page = openPage(run, options);
    const subjects = await loadSubjects(run, candidates({ ...source, bringing, after, upTo }, type, pageSize));
    // A full page ends at its last object; one with room left has seen its whole window.
    const end = subjects.length < pageSize ? upTo : (subjects.at(-1)?.source ?? upTo);
    page.options = { ...options, checkpoint: { phase, number: end } };
    open.push({ page, size: subjects.length });
    await fillPage(run, lanes, page, subjects);
    if (subjects.length < pageSize / 4) width = Math.min(largestWindow, width * 4);
    else if (subjects.length === pageSize) width = Math.max(smallestWindow, (end - after) * 2);
    after = end;
  }
  await close(0);
}
