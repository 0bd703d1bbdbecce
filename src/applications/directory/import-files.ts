import type { SourceFile } from '#sources/csv/read-files.ts';
import { type ImportOutcome, importDirectory } from '#sources/import/import-directory.ts';
import type { ImportReport } from '#sources/import/report.ts';
import type { Missing } from '#sources/import/step.ts';
import type { Administrator } from '../deps.ts';
import { noteAct } from '../note-act.ts';
import { Refused } from '../refused.ts';
import { isGroupsFile } from './is-groups-file.ts';
import { openDirectory } from './open-directory.ts';

export type GivenFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly base64: string };

export interface ImportInput {
  /** People, groups, or both, in any order. */
  readonly files: readonly GivenFile[];
  readonly missing?: Missing | undefined;
  readonly keepGoing?: boolean | undefined;
  readonly yes?: boolean | undefined;
}

export interface ImportView {
  readonly layout: string;
  readonly missing: Missing;
  readonly users: ImportReport['people'];
  readonly groups: ImportReport['groups'];
  readonly problems: ImportReport['problems'];
  readonly refused: ImportReport['refused'];
  readonly ignoredColumns: readonly string[];
  readonly refusal: string | null;
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
    const missing = input.missing ?? 'keep';
    const request = { ...files, missing, keepGoing: input.keepGoing === true, confirmed: input.yes === true };
    const outcome = await importDirectory(context, request, (done, total) => imports.at(done, total));
    if (outcome.applied) {
      const { people, groups } = outcome.report;
      const names = input.files.map(({ name }) => name);
      await noteAct(administrator, context.tenant.tenant, 'directory.import', names.join(', '), undefined, {
        people,
        groups,
      });
    }
    return view(outcome, missing);
  } finally {
    imports.end();
  }
}

function sourceFile(file: GivenFile): SourceFile {
  const bytes = 'text' in file ? Buffer.from(file.text, 'utf8') : Buffer.from(file.base64, 'base64');
  return { name: file.name, bytes };
}

function sort(files: readonly SourceFile[]): { people?: SourceFile; groups?: SourceFile } {
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

function view(outcome: ImportOutcome, missing: Missing): ImportView {
  const { layout, people, groups, problems, refused, ignoredColumns } = outcome.report;
  const refusal = outcome.applied ? null : outcome.reason;
  return { layout, missing, users: people, groups, problems, refused, ignoredColumns, refusal };
}
