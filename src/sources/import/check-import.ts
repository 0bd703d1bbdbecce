import type { ResourceContext } from '#resources/context.ts';
import { type FilesRead, readFiles, type SourceFile } from '../csv/read-files.ts';
import { type DirectoryIndex, loadDirectoryIndex } from './directory-index.ts';
import { guardImport } from './guard-import.ts';
import { type ImportPlan, planImport } from './plan-import.ts';
import { emptyReport, type ImportReport } from './report.ts';
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

/** Why an import may not begin. `too-few`: only a confirmation lets it go on; `bad-rows`: so does leaving them out; the others: nothing does. */
export interface Hold {
  readonly kind: 'unreadable' | 'bad-rows' | 'too-few' | 'nameless';
  /** One sentence or two. */
  readonly reason: string;
  /** What to do at the command line. */
  readonly advice: string;
}

export interface CheckedImport {
  readonly plan: ImportPlan;
  readonly people: DirectoryIndex;
  readonly groups: DirectoryIndex;
  /** With bad rows and people who are kept; nothing is counted as done yet. */
  readonly report: ImportReport;
  readonly hold: Hold | undefined;
}

/** Reads files, holds them against the directory and says what importing them will do; nothing is changed. */
export async function checkImport(context: ResourceContext, request: ImportRequest): Promise<CheckedImport> {
  const files = await readFiles(request);
  const people = await loadDirectoryIndex(context, 'User');
  const groups = await loadDirectoryIndex(context, 'Group');
  const plan = planImport(files, { people, groups }, request.missing);
  const report = reportOf(files, plan.problems, plan.kept);
  const hold = unreadable(files) ?? badRows(request, report) ?? absentHold(request, files, plan, people);
  return { plan, people, groups, report, hold };
}

function unreadable({ problems }: FilesRead): Hold | undefined {
  if (problems.length === 0) return undefined;
  return {
    kind: 'unreadable',
    reason: 'A file could not be read, so nothing was imported.',
    advice: 'Mend it as is said there, and import it again.',
  };
}

function badRows(request: ImportRequest, { problems }: ImportReport): Hold | undefined {
  if (problems.length === 0 || request.keepGoing) return undefined;
  // A row may have several problems, and a heading has no row of its own.
  const lines = new Set(problems.map(({ file, line }) => `${line} ${file}`)).size;
  const rows = lines === 1 ? '1 row is wrong' : `${lines} rows are wrong`;
  return {
    kind: 'bad-rows',
    reason: `${rows}, so nothing was imported.`,
    advice: 'Mend the file, or take the good rows with --keep-going.',
  };
}

/** People who are not in a file that cannot be trusted to name everybody. */
function absentHold(
  { missing, confirmed }: ImportRequest,
  files: FilesRead,
  { absent, nameless }: ImportPlan,
  people: DirectoryIndex,
): Hold | undefined {
  const rows = files.people?.rows.length ?? 0;
  const reason = guardImport({ missing, rows, living: people.all.length, absent: absent.length, confirmed, nameless });
  if (reason === undefined) return undefined;
  if (nameless.length > 0) {
    return { kind: 'nameless', reason, advice: 'Mend them, or keep who is not in the file with --missing keep.' };
  }
  const advice = 'If that is right, repeat the command with --yes; to keep them, use --missing keep.';
  return { kind: 'too-few', reason, advice };
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
