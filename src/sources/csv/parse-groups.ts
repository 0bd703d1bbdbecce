import { nearest } from '#expressions/nearest.ts';
import type { JsonObject } from '#scim/json.ts';
import { inTurns } from '../in-turns.ts';
import { repeatedHeadings, unusableHeadings } from './check-headings.ts';
import { foldHeading } from './columns.ts';
import { badCharacter } from './parse-people.ts';
import type { Table, TableRow } from './parse-table.ts';
import type { Problem } from './problem.ts';
import { quotedValue } from './quoted-value.ts';

/** One group as a file states it. Rows of the same group are joined. */
export interface GroupRow {
  readonly file: string;
  readonly line: number;
  readonly displayName: string;
  readonly anchor?: string;
  readonly attributes: JsonObject;
  /** Members as written; undefined when the file has no such column: then memberships are left as they are. */
  readonly members?: readonly MemberReference[];
}

export interface MemberReference {
  readonly line: number;
  /** `group` where the file says `group:Name`; else a person (or a group by its anchor). */
  readonly kind: 'person' | 'group';
  readonly name: string;
}

export interface Groups {
  readonly rows: readonly GroupRow[];
  readonly problems: readonly Problem[];
  readonly ignored: readonly string[];
}

type Use =
  | 'displayName'
  | 'description'
  | 'mailNickname'
  | 'mail'
  | 'securityEnabled'
  | 'anchor'
  | 'members'
  | 'ignored';

const USES: Readonly<Record<string, Use>> = {
  displayname: 'displayName',
  name: 'displayName',
  groupname: 'displayName',
  description: 'description',
  mailnickname: 'mailNickname',
  mail: 'mail',
  securityenabled: 'securityEnabled',
  id: 'anchor',
  objectid: 'anchor',
  objectguid: 'anchor',
  groupid: 'anchor',
  members: 'members',
  member: 'members',
  distinguishedname: 'ignored',
  samaccountname: 'ignored',
  groupcategory: 'ignored',
  groupscope: 'ignored',
  objectclass: 'ignored',
  sid: 'ignored',
  grouptype: 'ignored',
};

/** Reads groups: one row a group with members separated by `;`, or one row a membership. Nested groups are `group:Name`. */
export async function parseGroups(table: Table): Promise<Groups> {
  const uses = table.headings.map((heading) =>
    Object.hasOwn(USES, foldHeading(heading)) ? USES[foldHeading(heading)] : undefined,
  );
  const unknown = table.headings.flatMap((heading, index) =>
    uses[index] === undefined ? [unknownHeading(table, heading)] : [],
  );
  const problems: Problem[] = [
    ...repeatedHeadings(table, (heading) => Object.hasOwn(USES, foldHeading(heading))),
    ...unknown,
  ];
  if (!uses.includes('displayName')) {
    const unusable = unusableHeadings(table, { needed: 'displayName', example: 'displayName,members', given: false });
    const message = `no column gives the displayName of the group (headings found: ${table.headings.slice(0, 8).join(', ')}): add it`;
    const missing = { file: table.file, line: table.headingLine, column: '', message };
    return { rows: [], problems: unusable === undefined ? [...problems, missing] : [unusable], ignored: [] };
  }
  const byName = new Map<string, GroupRow>();
  for await (const row of inTurns(table.rows)) {
    const read = readRow(table, uses, row);
    problems.push(...read.problems);
    if (read.row === undefined) continue;
    const key = read.row.anchor ?? read.row.displayName;
    const known = byName.get(key);
    byName.set(key, known === undefined ? read.row : joined(known, read.row));
  }
  return {
    rows: [...byName.values()],
    problems,
    ignored: table.headings.filter((_, index) => uses[index] === 'ignored'),
  };
}

function joined(first: GroupRow, next: GroupRow): GroupRow {
  return first.members === undefined ? first : { ...first, members: [...first.members, ...(next.members ?? [])] };
}

function readRow(table: Table, uses: readonly (Use | undefined)[], row: TableRow) {
  const problems: Problem[] = [];
  const attributes: Record<string, string | boolean | null> = {};
  const members: MemberReference[] = [];
  const found: { anchor?: string } = {};
  const problem = (column: string, message: string) =>
    problems.push({ file: table.file, line: row.line, column, message });
  uses.forEach((use, index) => {
    const cell = row.cells[index] ?? '';
    const bad = badCharacter(cell);
    if (bad !== undefined) problem(table.headings[index] ?? '', bad);
    else if (use === 'anchor' && cell !== '') found.anchor = cell;
    else if (use === 'members') members.push(...readMembers(row.line, cell));
    else if (use === 'securityEnabled') {
      if (/^(true|false)$/i.test(cell)) attributes.securityEnabled = cell.toLowerCase() === 'true';
      else if (cell !== '')
        problem('securityEnabled', `${quotedValue(cell)} is neither true nor false: write one of them`);
    } else if (use !== undefined && use !== 'ignored' && use !== 'anchor') attributes[use] = cell === '' ? null : cell;
  });
  const name = attributes.displayName;
  if (typeof name !== 'string') problem('displayName', 'the displayName is missing: every group needs one');
  if (problems.length > 0 || typeof name !== 'string') return { row: undefined, problems };
  const group: GroupRow = { file: table.file, line: row.line, displayName: name, attributes, ...found };
  return { row: uses.includes('members') ? { ...group, members } : group, problems };
}

function readMembers(line: number, cell: string): readonly MemberReference[] {
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .map((name) => {
      const group = /^group:\s*(.+)$/i.exec(name)?.[1];
      return group === undefined ? { line, kind: 'person', name } : { line, kind: 'group', name: group };
    });
}

function unknownHeading(table: Table, heading: string): Problem {
  const meant = nearest(heading, [
    'displayName',
    'description',
    'mailNickname',
    'mail',
    'securityEnabled',
    'id',
    'members',
  ]);
  const advice = meant === undefined ? 'remove the column' : `did you mean ${meant}?`;
  return {
    file: table.file,
    line: table.headingLine,
    column: heading,
    message: `no attribute of a group is called "${heading}": ${advice}`,
  };
}
