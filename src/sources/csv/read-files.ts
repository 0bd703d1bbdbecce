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
export function readFiles(files: { readonly people?: SourceFile; readonly groups?: SourceFile }): FilesRead {
  const people = files.people === undefined ? undefined : tableOf(files.people);
  const groups = files.groups === undefined ? undefined : tableOf(files.groups);
  return {
    problems: [people, groups].flatMap((read) => (read !== undefined && 'problem' in read ? [read.problem] : [])),
    ...(people !== undefined && 'table' in people ? { people: parsePeople(people.table) } : {}),
    ...(groups !== undefined && 'table' in groups ? { groups: parseGroups(groups.table) } : {}),
  };
}

function tableOf(file: SourceFile): { readonly table: Table } | { readonly problem: Problem } {
  const decoded = decodeText(file.name, file.bytes);
  return 'problem' in decoded ? decoded : parseTable(file.name, decoded.text);
}
