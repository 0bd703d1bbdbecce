import type { LoggedEntry } from '#engine/log/list-entries.ts';
import { type CsvColumns, csvOf, type FilePart, jsonLines } from '../csv.ts';
import type { Administrator } from '../deps.ts';
import { type LogQuery, type LogView, readLog, type ShownStep, viewEntry, viewSteps } from './log.ts';

/** What has a file of its own as CSV: a table has no room for a list in a cell. They are joined by the column Entry. */
export const logTables = ['entries', 'steps', 'properties'] as const;
export type LogTable = (typeof logTables)[number];

const entryColumns: CsvColumns<LogView> = [
  ['Time', ({ at }) => at],
  ['Status', ({ status }) => status],
  ['Action', ({ action }) => action],
  ['Type', ({ type }) => type],
  ['Identity', ({ identity }) => identity],
  ['Application', ({ application }) => application],
  ['Cycle', ({ cycle }) => cycle],
  ['Target id', ({ target }) => target],
  ['Code', ({ code }) => code],
  ['Reason', ({ message }) => message],
  ['Entry', ({ entry }) => entry],
];

type StepRow = ShownStep & { readonly line: LogView; readonly number: number };

const stepColumns: CsvColumns<StepRow> = [
  ['Entry', ({ line }) => line.entry],
  ['Time', ({ line }) => line.at],
  ['Identity', ({ line }) => line.identity],
  ['Application', ({ line }) => line.application],
  ['Step', ({ number }) => number],
  ['Name', ({ name }) => name],
  ['Type', ({ type }) => type],
  ['Status', ({ status }) => status],
  ['Description', ({ text }) => text],
  ['Details', ({ details }) => (Object.keys(details).length === 0 ? null : JSON.stringify(details))],
];

type PropertyRow = LoggedEntry['body']['modified'][number] & { readonly line: LogView };

const propertyColumns: CsvColumns<PropertyRow> = [
  ['Entry', ({ line }) => line.entry],
  ['Time', ({ line }) => line.at],
  ['Identity', ({ line }) => line.identity],
  ['Application', ({ line }) => line.application],
  ['Attribute', ({ path }) => path],
  ['Before', ({ before }) => cellOf(before)],
  ['After', ({ after }) => cellOf(after)],
];

/**
 * A part of the provisioning log as text of a file: one table of it as CSV (RFC 4180), or one JSON object a line with all that an
 * entry says but what went over the wire. @throws Refused
 */
export async function exportLog(
  administrator: Administrator,
  {
    format,
    table = 'entries',
    ...query
  }: LogQuery & { readonly format: 'csv' | 'json'; readonly table?: LogTable | undefined },
): Promise<FilePart> {
  const { entries, names, next } = await readLog(administrator, { ...query, limit: 1000 });
  const lines = entries.map((entry) => ({ entry, line: viewEntry(entry, names) }));
  const text =
    format === 'csv'
      ? csvText(table, lines, query.before === undefined)
      : jsonLines(
          lines.map(({ entry, line }) => ({ ...line, steps: viewSteps(entry), modified: entry.body.modified })),
        );
  return { text, entries: entries.length, next };
}

function csvText(
  table: LogTable,
  lines: readonly { readonly entry: LoggedEntry; readonly line: LogView }[],
  withHead: boolean,
): string {
  switch (table) {
    case 'entries':
      return csvOf(
        entryColumns,
        lines.map(({ line }) => line),
        withHead,
      );
    case 'steps': {
      const rows = lines.flatMap(({ entry, line }) =>
        viewSteps(entry).map((step, index): StepRow => ({ ...step, line, number: index + 1 })),
      );
      return csvOf(stepColumns, rows, withHead);
    }
    case 'properties': {
      const rows = lines.flatMap(({ entry, line }) =>
        entry.body.modified.map((each): PropertyRow => ({ ...each, line })),
      );
      return csvOf(propertyColumns, rows, withHead);
    }
  }
}

function cellOf(value: PropertyRow['before']): string | number | null {
  return value === null || typeof value === 'string' || typeof value === 'number' ? value : JSON.stringify(value);
}
