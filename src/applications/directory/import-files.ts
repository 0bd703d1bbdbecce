import { refreshStatistics } from '#resources/refresh-statistics.ts';
import type { SourceFile } from '#sources/csv/read-files.ts';
import type { Hold, ImportRequest } from '#sources/import/check-import.ts';
import { type ImportOutcome, importDirectory } from '#sources/import/import-directory.ts';
import type { PlannedChange } from '#sources/import/planned-change.ts';
import { previewImport } from '#sources/import/preview-import.ts';
import type { Counts, ImportReport } from '#sources/import/report.ts';
import type { Missing } from '#sources/import/step.ts';
import type { Administrator } from '../deps.ts';
import { noteAct } from '../note-act.ts';
import { Refused } from '../refused.ts';
import { isGroupsFile } from './is-groups-file.ts';
import { openDirectory } from './open-directory.ts';
import { mustBeAsSeen, printSeen, readFeed } from './seen-preview.ts';

export type GivenFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly base64: string };

export interface ImportInput {
  /** People, groups, or both, in any order. */
  readonly files: readonly GivenFile[];
  readonly missing?: Missing | undefined;
  readonly keepGoing?: boolean | undefined;
  readonly yes?: boolean | undefined;
  /** `seen` of the preview that the administrator looked at. */
  readonly seen?: string | undefined;
}

export interface ImportView {
  readonly layout: string;
  readonly missing: Missing;
  readonly users: ImportReport['people'];
  readonly groups: ImportReport['groups'];
  readonly managers: number;
  readonly memberships: number;
  readonly problems: ImportReport['problems'];
  readonly refused: ImportReport['refused'];
  readonly ignoredColumns: readonly string[];
  readonly refusal: string | null;
  readonly hold: Hold['kind'] | null;
  readonly advice: string | null;
}

export interface ImportPreviewView extends ImportView {
  /** At most 200 of each kind. */
  readonly changes: readonly PlannedChange[];
  readonly total: number;
  readonly seen: string;
}

/** Imports people and groups; everything is checked before anything is changed. @throws Refused */
export async function importFiles(administrator: Administrator, input: ImportInput): Promise<ImportView> {
  const { imports } = administrator.deps;
  const files = sort(input.files.map(sourceFile));
  if (!imports.begin()) {
    throw new Refused('conflict', 'Another import is running.', 'Wait until it has ended, then import again.');
  }
  try {
    const context = await openDirectory(administrator);
    const request = requestOf(input, files);
    if (input.seen !== undefined) await mustBeAsSeen(context, request, input.seen);
    const outcome: ImportOutcome = await importDirectory(context, request, (done, total) => imports.at(done, total));
    if (outcome.applied) {
      const { people, groups } = outcome.report;
      await refreshStatistics(administrator.deps, context.tenant.tenant, changedIn(people) + changedIn(groups));
      const names = input.files.map(({ name }) => name);
      await noteAct(administrator, context.tenant.tenant, 'directory.import', names.join(', '), undefined, {
        people,
        groups,
      });
    }
    return view(outcome.report, request.missing, outcome.applied ? undefined : outcome.hold);
  } finally {
    imports.end();
  }
}

/** What importing the same files would do; nothing is changed. @throws Refused */
export async function previewFiles(administrator: Administrator, input: ImportInput): Promise<ImportPreviewView> {
  const context = await openDirectory(administrator);
  const request = requestOf(input, sort(input.files.map(sourceFile)));
  const feed = await readFeed(context);
  const { report, hold, changes, total } = await previewImport(context, request);
  return { ...view(report, request.missing, hold), changes, total, seen: printSeen(feed, report) };
}

function changedIn({ created, updated }: Counts): number {
  return created + updated;
}

function requestOf(input: ImportInput, files: SortedFiles): ImportRequest {
  const missing = input.missing ?? 'keep';
  return { ...files, missing, keepGoing: input.keepGoing === true, confirmed: input.yes === true };
}

function sourceFile(file: GivenFile): SourceFile {
  const bytes = 'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.base64, 'base64');
  return { name: file.name, bytes };
}

type SortedFiles = Pick<ImportRequest, 'people' | 'groups'>;

function sort(files: readonly SourceFile[]): SortedFiles {
  const groups = files.filter(isGroupsFile);
  const people = files.filter((file) => !isGroupsFile(file));
  if (groups.length > 1 || people.length > 1) {
    const names = files.map(({ name }) => name).join(' and ');
    const what = groups.length > 1 ? 'groups' : 'people';
    throw new Refused('invalid', `${names} both look like files of ${what}.`, 'Import them one after the other.');
  }
  const [peopleFile] = people;
  const [groupsFile] = groups;
  return {
    ...(peopleFile === undefined ? {} : { people: peopleFile }),
    ...(groupsFile === undefined ? {} : { groups: groupsFile }),
  };
}

function view({ people, ...report }: ImportReport, missing: Missing, hold: Hold | undefined): ImportView {
  return {
    ...report,
    missing,
    users: people,
    refusal: hold?.reason ?? null,
    hold: hold?.kind ?? null,
    advice: hold?.advice ?? null,
  };
}
