import { commit, goOn, type Run, read } from '../execute/run.ts';
import type { PlanRow } from '../model/plan.ts';
import { setCheckpoint } from '../queries/cycles.ts';
import { jobByNumber } from '../queries/jobs.ts';
import { nextPlanRows } from '../queries/plan-rows.ts';
import { applyMembers } from './apply-members.ts';
import { applyObjects } from './apply-objects.ts';
import { applyReferences } from './apply-references.ts';
import { type ApplyBook, rowKey } from './book.ts';
import { refuseRows } from './refuse-rows.ts';

const pageSize = 200;

/**
 * Applies the rows of a plan that have no outcome yet, in the order of the simulation: accounts before the groups and memberships that
 * need them. What is not in the plan is not done. Each row ends in the commit that settles it, so whoever comes after a crash
 * goes on behind it.
 */
export async function applyRows(run: Run, book: ApplyBook): Promise<void> {
  for (;;) {
    goOn(run);
    const rows = await read(run, nextPlanRows(book.place, pageSize));
    const batch = together(rows);
    const [first] = batch;
    if (first === undefined) break;
    const changed = await otherConfiguration(run);
    if (changed !== undefined) await refuseRows(run, book, batch, changed);
    else await applyBatch(run, book, first.part, batch);
  }
  await commit(run, [setCheckpoint(run.tenant, run.job.job, run.cycle.cycle, 'done', 0)]);
}

async function applyBatch(run: Run, book: ApplyBook, part: PlanRow['part'], batch: readonly PlanRow[]): Promise<void> {
  book.told.clear();
  book.inHand.clear();
  for (const row of batch) book.inHand.set(rowKey(row), row);
  switch (part) {
    case 'object':
      await applyObjects(run, book, batch);
      break;
    case 'reference':
      await applyReferences(run, book, batch);
      break;
    case 'member':
      await applyMembers(run, book, batch);
      break;
  }
  const silent = batch.filter((row) => !book.told.has(rowKey(row)));
  await refuseRows(run, book, silent, 'Nothing was to be done any more, or it must not be touched by now.');
}

/** The rows at the front that can be done side by side: of one part, each of another object. */
function together(rows: readonly PlanRow[]): readonly PlanRow[] {
  const keys = new Set<string>();
  const end = rows.findIndex((row) => {
    const key = rowKey(row);
    const ends = row.part !== rows[0]?.part || keys.has(key);
    keys.add(key);
    return ends;
  });
  return end < 0 ? rows : rows.slice(0, end);
}

async function otherConfiguration({ deps, tenant, job, cycle }: Run): Promise<string | undefined> {
  const [now] = await deps.storage.read(jobByNumber(tenant, job.job));
  if (now === undefined || now.configuration === cycle.configuration) return undefined;
  return `The configuration was changed meanwhile: version ${now.configuration}, planned under ${cycle.configuration}.`;
}
