/** Columns of a file that is downloaded: heading and value. */
export type CsvColumns<Row> = readonly (readonly [string, (row: Row) => string | number | null])[];

/** Part of a file that is read page by page. */
export interface FilePart {
  readonly text: string;
  readonly entries: number;
  /** To be handed in as `before` for what follows; null: that was all. */
  readonly next: string | null;
}

/** Rows as CSV (RFC 4180). */
export function csvOf<Row>(columns: CsvColumns<Row>, entries: readonly Row[], withHead: boolean): string {
  const head = withHead ? [columns.map(([name]) => name)] : [];
  const rows = entries.map((entry) => columns.map(([, value]) => csvCell(value(entry))));
  return [...head, ...rows].map((row) => `${row.join(',')}\r\n`).join('');
}

/** Rows as JSON, one object a line. */
export function jsonLines(entries: readonly unknown[]): string {
  return entries.map((entry) => `${JSON.stringify(entry)}\n`).join('');
}

/**
 * A cell as spreadsheet programs read it. Names come from strangers: a text that a program would take for a formula begins
 * with an apostrophe instead.
 */
export function csvCell(value: string | number | null): string {
  if (value === null) return '';
  const text = String(value);
  const harmless = typeof value === 'string' && /^[\s]*[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
