import { decodeText } from './decode-text.ts';
import { type Groups, parseGroups } from './parse-groups.ts';
import { type People, parsePeople } from './parse-people.ts';
import { parseTable, type Table } from './parse-table.ts';
import type { Problem } from './problem.ts';

export interface SourceFile {
  /** As the administrator named it: every problem is told under this name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface FilesRead {
  readonly people?: People;
  readonly groups?: Groups;
  /** Files that could not be read at all; bad rows stand in `people` and `groups`. */
  readonly problems: readonly Problem[];
}

/** Reads a people file and a groups file, either of which may be left out. */
export async function readFiles(files: {
  readonly people?: SourceFile;
  readonly groups?: SourceFile;
}): Promise<FilesRead> {
  const people = files.people === undefined ? undefined : await tableOf(files.people);
  const groups = files.groups === undefined ? undefined : await tableOf(files.groups);
  return {
    problems: [people, groups].flatMap((read) => (read !== undefined && 'problem' in read ? [read.problem] : [])),
    ...(people !== undefined && 'table' in people ? { people: await parsePeople(people.table) } : {}),
    ...(groups !== undefined && 'table' in groups ? { groups: await parseGroups(groups.table) } : {}),
  };
}

async function tableOf(file: SourceFile): Promise<{ readonly table: Table } | { readonly problem: Problem }> {
  const decoded = decodeText(file.name, file.bytes);
  return 'problem' in decoded ? decoded : parseTable(file.name, decoded.text);
}
