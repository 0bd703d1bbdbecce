import type { ResourceContext } from '#resources/context.ts';
import { type FilesRead, readFiles, type SourceFile } from '../csv/read-files.ts';
import { applyImport } from './apply-import.ts';
import { loadDirectoryIndex } from './directory-index.ts';
import { guardImport } from './guard-import.ts';
import { planImport } from './plan-import.ts';
import { emptyReport, type ImportReport } from './report.ts';
import { dropImport, stageImport, unfinishedImports } from './staged.ts';
import type { Missing } from './step.ts';

export interface ImportRequest {
  readonly people?: SourceFile;
  readonly groups?: SourceFile;
  readonly missing: Missing;
  /** Take the good rows although others are bad. */
  readonly keepGoing: boolean;
  /** Go on although the file is empty or suddenly small. */
  readonly confirmed: boolean;
}

export type ImportOutcome =
  | { readonly applied: true; readonly report: ImportReport }
  /** Nothing was changed. `reason` says why in one sentence; the bad rows stand in the report. */
  | { readonly applied: false; readonly reason: string; readonly report: ImportReport };

/** Imports people and groups from CSV: everything is read, checked and staged before anything is applied. */
export async function importDirectory(
  context: ResourceContext,
  request: ImportRequest,
  onProgress: (done: number, total: number) => void = () => {},
): Promise<ImportOutcome> {
  const files = readFiles(request);
  const people = await loadDirectoryIndex(context, 'User');
  const groups = await loadDirectoryIndex(context, 'Group');
  const plan = planImport(files, { people, groups }, request.missing);
  const report = reportOf(files, plan.problems, plan.kept);

  const refusal =
    files.problems.length > 0 ? 'A file could not be read, so nothing was imported.' : badRows(request, report);
  if (refusal !== undefined) return { applied: false, reason: refusal, report };
  const held = guardImport({
    missing: request.missing,
    rows: files.people?.rows.length ?? 0,
    living: people.all.length,
    absent: plan.absent.length,
    confirmed: request.confirmed,
    nameless: plan.nameless,
  });
  if (held !== undefined) return { applied: false, reason: held, report };

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

function badRows(request: ImportRequest, report: ImportReport): string | undefined {
  if (report.problems.length === 0 || request.keepGoing) return undefined;
  const rows = report.problems.length === 1 ? '1 row is wrong' : `${report.problems.length} rows are wrong`;
  return `${rows}, so nothing was imported. Mend the file, or take the good rows with --keep-going.`;
}

function reportOf(files: FilesRead, planned: ImportReport['problems'], kept: number): ImportReport {
  return {
    ...emptyReport,
    layout: files.people?.layout ?? 'rollcall',
    people: { ...emptyReport.people, kept },
    problems: [...files.problems, ...(files.people?.problems ?? []), ...(files.groups?.problems ?? []), ...planned],
    ignoredColumns: [...(files.people?.ignored ?? []), ...(files.groups?.ignored ?? [])],
  };
}
