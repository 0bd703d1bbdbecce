import { CsvError, type Parser, parse } from 'csv-parse';
import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';
import type { Problem } from './problem.ts';

export interface TableRow {
  /** The line on which the row begins, the first line of the file being 1. */
  readonly line: number;
  readonly cells: readonly string[];
}

export interface Table {
  readonly file: string;
  /** Headings as they stand in the file, trimmed. */
  readonly headings: readonly string[];
  readonly headingLine: number;
  readonly rows: readonly TableRow[];
}

interface Record {
  readonly record: readonly string[];
  readonly info: { readonly lines: number };
}

/** Characters of a file that are read before others have their turn. */
const piece = 64 * 1024;

/** Reads comma, semicolon or tab separated text (RFC 4180 quoting). PowerShell's `#TYPE` line is passed over. */
export async function parseTable(
  file: string,
  text: string,
): Promise<{ readonly table: Table } | { readonly problem: Problem }> {
  const typed = /^#TYPE [^\n]*\n/.exec(text)?.[0] ?? '';
  const body = text.slice(typed.length);
  const skipped = typed === '' ? 0 : 1;
  try {
    const options = { relax_column_count: true, skip_empty_lines: true, info: true, bom: true };
    const rows: TableRow[] = [];
    const parser = parse({ ...options, delimiter: delimiterOf(body) });
    const fed = feed(parser, body);
    for await (const record of parser) rows.push(rowOf(record as Record, skipped));
    await fed;
    const [head, ...rest] = rows;
    return { table: { file, headings: head?.cells ?? [], headingLine: head?.line ?? 1, rows: rest } };
  } catch (error) {
    return { problem: problemOf(file, error, body, skipped) };
  }
}

async function feed(parser: Parser, text: string): Promise<void> {
  for (let at = 0; at < text.length && !parser.destroyed; at += piece) {
    parser.write(text.slice(at, at + piece));
    await turnOfEventLoop();
  }
  if (!parser.destroyed) parser.end();
}

function rowOf({ record, info }: Record, skipped: number): TableRow {
  return {
    // `lines` is where the record ends; line feeds inside its quotes lie before that.
    line: info.lines + skipped - record.reduce((count, cell) => count + (cell.match(/\n/g)?.length ?? 0), 0),
    cells: record.map((cell) => cell.trim()),
  };
}

function delimiterOf(text: string): string {
  const head = text.slice(0, text.indexOf('\n') < 0 ? undefined : text.indexOf('\n'));
  const counts = [',', ';', '\t'].map((mark) => ({ mark, count: head.split(mark).length }));
  return counts.reduce((best, next) => (next.count > best.count ? next : best)).mark;
}

function problemOf(file: string, error: unknown, body: string, skipped: number): Problem {
  const told = error instanceof CsvError && typeof error.lines === 'number' ? error.lines : 1;
  const code = error instanceof CsvError ? error.code : '';
  const line = (code === 'CSV_QUOTE_NOT_CLOSED' ? openedQuote(body) : told) + skipped;
  const reason = quoting.get(code) ?? (error instanceof Error ? error.message : String(error));
  return { file, line, column: '', message: `the row cannot be read as CSV: ${reason}` };
}

const quoting: ReadonlyMap<string, string> = new Map([
  [
    'CSV_QUOTE_NOT_CLOSED',
    'a quotation mark opens in this line and none closes it: close it, or write "" for one in a value',
  ],
  [
    'INVALID_OPENING_QUOTE',
    'a quotation mark stands inside a value: put the whole value in quotation marks, and write "" for each one in it',
  ],
  [
    'CSV_INVALID_CLOSING_QUOTE',
    'something stands behind a closing quotation mark: write "" for a quotation mark in a value, and close it at its end',
  ],
]);

/** The line where the last quotation mark opens; `""` inside a value closes and opens again. */
function openedQuote(text: string): number {
  let line = 1;
  let opened: number | undefined;
  let last = 1;
  for (const mark of text.match(/["\n]/g) ?? []) {
    if (mark === '\n') line += 1;
    else if (opened === undefined) opened = last = line;
    else opened = undefined;
  }
  return opened ?? last;
}
