import { commit, type Run } from '../execute/run.ts';
import type { PlanRow } from '../model/plan.ts';
import { closePlanRow } from '../queries/plan-rows.ts';
import { type ApplyBook, rowKey } from './book.ts';

/** Ends rows whose ground moved, with how it moved. Nothing is written to the target. */
export async function refuseRows(run: Run, book: ApplyBook, rows: readonly PlanRow[], how: string): Promise<void> {
  if (rows.length === 0) return;
  for (const row of rows) book.told.add(rowKey(row));
  await commit(
    run,
    rows.map(({ row }) => closePlanRow(book.place, row, 'refused', how)),
  );
}
