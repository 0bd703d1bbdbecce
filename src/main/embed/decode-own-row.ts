import type { Value } from '#storage/port.ts';

/** A row by its columns' names. */
export type OwnRow = Readonly<Record<string, Value>>;

/** A row that the application asked for, as a plain object of its own. */
export function decodeOwnRow(row: unknown): OwnRow {
  return { ...(row as OwnRow) };
}
