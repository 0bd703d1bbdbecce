import type { ResourceContext } from '#resources/context.ts';
import { applyImport } from './apply-import.ts';
import { checkImport, type Hold, type ImportRequest } from './check-import.ts';
import type { ImportReport } from './report.ts';
import { dropImport, stageImport, unfinishedImports } from './staged.ts';

export type ImportOutcome =
  | { readonly applied: true; readonly report: ImportReport }
  /** Nothing was changed. `hold` says why; the bad rows stand in the report. */
  | { readonly applied: false; readonly hold: Hold; readonly report: ImportReport };

/** Imports people and groups from CSV: everything is read, checked and staged before anything is applied. */
export async function importDirectory(
  context: ResourceContext,
  request: ImportRequest,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ImportOutcome> {
  const { plan, report, hold } = await checkImport(context, request);
  if (hold !== undefined) return { applied: false, hold, report };
  const id = context.random.entry();
  await stageImport(context, id, plan.steps, report);
  const total = plan.steps.length;
  const done = await applyImport(context, { id, state: 'applying', applied: 0, report }, (applied) =>
    onProgress(applied, total),
  );
  return { applied: true, report: done };
}

/** Finishes what was being applied when the process died; forgets what was only staged. Call at start. */
export async function resumeImports(context: ResourceContext): Promise<number> {
  const unfinished = await unfinishedImports(context);
  for (const stored of unfinished) {
    if (stored.state === 'staging') await dropImport(context, stored.id);
    else await applyImport(context, stored);
  }
  return unfinished.filter((stored) => stored.state === 'applying').length;
}
