import { type CsvColumns, csvOf, type FilePart, jsonLines } from '../csv.ts';
import type { Administrator } from '../deps.ts';
import { type LogQuery, type LogView, logOf } from './log.ts';

const columns: CsvColumns<LogView> = [
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

/** A part of the provisioning log as text of a file: CSV (RFC 4180), or one JSON object a line. @throws Refused */
export async function exportLog(
  administrator: Administrator,
  { format, ...query }: LogQuery & { readonly format: 'csv' | 'json' },
): Promise<FilePart> {
  const { entries, next } = await logOf(administrator, { ...query, limit: 1000 });
  const text = format === 'csv' ? csvOf(columns, entries, query.before === undefined) : jsonLines(entries);
  return { text, entries: entries.length, next };
}
