import { nearest } from '#expressions/nearest.ts';
import type { JsonObject } from '#scim/json.ts';
import { inTurns } from '../in-turns.ts';
import { repeatedHeadings, unusableHeadings } from './check-headings.ts';
import { type ColumnUse, foldHeading, knownHeadings, type Layout, layoutOf, useOf } from './columns.ts';
import type { Table, TableRow } from './parse-table.ts';
import type { Problem } from './problem.ts';
import { quotedValue } from './quoted-value.ts';

/** One person as a file states it. */
export interface PersonRow {
  readonly file: string;
  readonly line: number;
  readonly userPrincipalName: string;
  /** The source's own immutable identifier, where the file has one. */
  readonly anchor?: string;
  /** Other names under which managers and members may point at this person: distinguished name, account name. */
  readonly aliases: readonly string[];
  /** Directory attributes; null clears one. Columns that the file lacks are not named. */
  readonly attributes: JsonObject;
  /** The manager as written; null: the column is there and empty. */
  readonly manager?: string | null;
}

/** A row that cannot be taken. `names` are its userPrincipalName, anchor and aliases, as far as they can be read. */
export interface LeftOutRow {
  readonly line: number;
  readonly names: readonly string[];
}

export interface People {
  readonly layout: Layout;
  readonly rows: readonly PersonRow[];
  readonly problems: readonly Problem[];
  /** Bad rows, by every name that they give: whom they mean is not absent from the file. */
  readonly leftOut: readonly LeftOutRow[];
  /** Headings that were passed over. */
  readonly ignored: readonly string[];
}

interface Column {
  readonly heading: string;
  readonly use: ColumnUse;
  /** Its place in a row. */
  readonly at: number;
}

/** Reads people from a table, whatever directory wrote it. Every bad row becomes a problem and is left out. */
export async function parsePeople(table: Table): Promise<People> {
  const layout = layoutOf(table.headings);
  const { columns, problems, ignored } = readHeadings(table, layout);
  const hasName = columns.some(({ use }) => use.kind === 'attribute' && use.attribute === 'userPrincipalName');
  const unusable = unusableHeadings(table, { needed: 'userPrincipalName', example, given: hasName });
  if (unusable !== undefined) return { layout, rows: [], problems: [unusable], leftOut: [], ignored };
  if (!hasName) return { layout, rows: [], problems: [...problems, noNameColumn(table)], leftOut: [], ignored };
  const rows: PersonRow[] = [];
  const leftOut: LeftOutRow[] = [];
  const found = [...problems];
  const lines = new Map<string, number>();
  for await (const row of inTurns(table.rows)) {
    const person = readRow(table, columns, row);
    const clash = person.row === undefined ? undefined : lines.get(person.row.userPrincipalName.toLowerCase());
    found.push(...person.problems);
    if (person.row === undefined) {
      leftOut.push({ line: row.line, names: person.names });
      continue;
    }
    if (clash === undefined) {
      lines.set(person.row.userPrincipalName.toLowerCase(), row.line);
      rows.push(person.row);
    } else {
      const message = `${person.row.userPrincipalName} stands in line ${clash} already: keep one of the two`;
      found.push({ file: table.file, line: row.line, column: 'userPrincipalName', message });
    }
  }
  return { layout, rows, problems: found, leftOut, ignored };
}

function readHeadings(table: Table, layout: Layout) {
  const problems: Problem[] = [
    ...repeatedHeadings(table, (heading) => (useOf(layout, heading)?.kind ?? 'ignored') !== 'ignored'),
  ];
  const ignored: string[] = [];
  const columns = table.headings.flatMap((heading, at): readonly Column[] => {
    const use = useOf(layout, heading);
    if (use?.kind === 'ignored') ignored.push(heading);
    if (use !== undefined) return [{ heading, use, at }];
    if (layout === 'rollcall') problems.push(unknownHeading(table, heading));
    else ignored.push(heading);
    return [];
  });
  return { columns, problems, ignored };
}

/** Whether it is called as its attribute is: of Active Directory's *Name* and *DisplayName* the latter counts, wherever it stands. */
function isOwn({ heading, use }: Column): boolean {
  return use.kind === 'attribute' && foldHeading(heading) === foldHeading(use.attribute);
}

function unknownHeading(table: Table, heading: string): Problem {
  const meant = nearest(heading, knownHeadings());
  const advice =
    meant === undefined ? 'remove the column or rename it to a directory attribute' : `did you mean ${meant}?`;
  return {
    file: table.file,
    line: table.headingLine,
    column: heading,
    message: `no attribute is called "${heading}": ${advice}`,
  };
}

const example = 'userPrincipalName,displayName,mail';

function noNameColumn(table: Table): Problem {
  const found = table.headings.slice(0, 8).join(', ');
  const message = `no column gives the userPrincipalName (headings found: ${found}): add it, or for a file of groups the columns displayName and members`;
  return { file: table.file, line: table.headingLine, column: '', message };
}

function readRow({ file, headings: { length: width } }: Table, columns: readonly Column[], row: TableRow) {
  const problems: Problem[] = [];
  const attributes: Record<string, string | boolean | null> = {};
  const aliases: string[] = [];
  const state: { anchor?: string; manager?: string | null } = {};
  if (row.cells.length > width && row.cells.slice(width).some((cell) => cell !== '')) {
    const message = `the row has ${row.cells.length} cells, the heading ${width}: is a value with a comma not in quotes? Put it in quotation marks`;
    problems.push({ file, line: row.line, column: '', message });
  }
  for (const column of columns) {
    const cell = row.cells[column.at] ?? '';
    const bad = badCharacter(cell);
    if (bad !== undefined) problems.push({ file, line: row.line, column: column.heading, message: bad });
    else
      readCell(column, cell, attributes, aliases, state, (message) =>
        problems.push({ file, line: row.line, column: column.heading, message }),
      );
  }
  const name = attributes.userPrincipalName;
  if (problems.length > 0 || typeof name !== 'string') {
    if (problems.length === 0)
      problems.push({
        file,
        line: row.line,
        column: 'userPrincipalName',
        message: 'the userPrincipalName is missing: every person needs one',
      });
    return { row: undefined, problems, names: typeof name === 'string' ? [name, ...aliases] : aliases };
  }
  return { row: { file, line: row.line, userPrincipalName: name, aliases, attributes, ...state }, problems, names: [] };
}

function readCell(
  column: Column,
  cell: string,
  attributes: Record<string, string | boolean | null>,
  aliases: string[],
  state: { anchor?: string; manager?: string | null },
  problem: (message: string) => void,
): void {
  const { use } = column;
  if (use.kind === 'anchor' && cell !== '') {
    state.anchor = cell;
    aliases.push(cell);
  } else if (use.kind === 'alias' && cell !== '') aliases.push(cell);
  else if (use.kind === 'manager') state.manager = cell === '' ? null : cell;
  else if (use.kind === 'enabled') readEnabled(cell, attributes, problem);
  else if (use.kind === 'status') readStatus(cell, attributes, problem);
  else if (use.kind === 'attribute') {
    const wrong = wrongValue(use.attribute, cell);
    if (wrong !== undefined) problem(wrong);
    // An empty cell takes nothing from another column of the same attribute.
    else if (cell === '') attributes[use.attribute] ??= null;
    else if (isOwn(column)) attributes[use.attribute] = cell;
    else attributes[use.attribute] ??= cell;
  }
}

function wrongValue(attribute: string, cell: string): string | undefined {
  if (attribute === 'userPrincipalName') {
    if (cell === '') return 'the userPrincipalName is missing: every person needs one';
    if (!/^[^\s@]+@[^\s@]+$/.test(cell))
      return `${quotedValue(cell)} is not a userPrincipalName: write one of the form name@domain`;
  }
  if (attribute === 'mail' && cell !== '' && !/^[^\s@]+@[^\s@]+$/.test(cell))
    return `${quotedValue(cell)} is not an e-mail address: write one of the form name@domain, or leave the cell empty`;
  if (attribute === 'displayName' && cell.length > 256)
    return `the displayName is longer than 256 characters (${cell.length}): shorten it`;
  return undefined;
}

function readEnabled(
  cell: string,
  attributes: Record<string, string | boolean | null>,
  problem: (message: string) => void,
): void {
  const folded = cell.toLowerCase();
  if (folded === '') return;
  if (['true', 'yes', '1', 'enabled'].includes(folded)) attributes.accountEnabled = true;
  else if (['false', 'no', '0', 'disabled'].includes(folded)) attributes.accountEnabled = false;
  else problem(`${quotedValue(cell)} is neither true nor false: write one of them, or leave the cell empty`);
}

/** Okta's states: those who may sign in now or soon are enabled. */
function readStatus(
  cell: string,
  attributes: Record<string, string | boolean | null>,
  problem: (message: string) => void,
): void {
  const folded = cell.toUpperCase().replace(/[\s-]/g, '_');
  if (folded === '') return;
  if (
    [
      'ACTIVE',
      'PROVISIONED',
      'RECOVERY',
      'PASSWORD_EXPIRED',
      'LOCKED_OUT',
      'STAGED',
      'PENDING_USER_ACTION',
      'PASSWORD_RESET',
    ].includes(folded)
  )
    attributes.accountEnabled = true;
  else if (['SUSPENDED', 'DEPROVISIONED', 'DEACTIVATED', 'INACTIVE'].includes(folded))
    attributes.accountEnabled = false;
  else
    problem(`${quotedValue(cell)} is not a status of Okta: write one that its export has, such as ACTIVE or SUSPENDED`);
}

/** What neither store can hold: NUL and lone surrogates. */
export function badCharacter(cell: string): string | undefined {
  if (cell.includes('\u0000')) return 'the value holds a NUL character: remove it';
  return cell.isWellFormed() ? undefined : 'the value holds half of a character (a lone surrogate): type it again';
}
