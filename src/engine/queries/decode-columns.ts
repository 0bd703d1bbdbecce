import type { Value } from '#storage/port.ts';

/** A row as the store gives it: column names to values. */
export type Columns = Readonly<Record<string, Value>>;

export function decodeColumns(row: unknown): Columns {
  return row as Columns;
}

export function integer(columns: Columns, name: string): number {
  return Number(columns[name]);
}

export function text(columns: Columns, name: string): string {
  return String(columns[name]);
}

export function optionalInteger(columns: Columns, name: string): number | undefined {
  const value = columns[name];
  return value === null || value === undefined ? undefined : Number(value);
}

export function optionalText(columns: Columns, name: string): string | undefined {
  const value = columns[name];
  return value === null || value === undefined ? undefined : String(value);
}

/** JSON that this engine wrote itself, under a type it knows. */
export function decodeJson<T>(json: string): T {
  return JSON.parse(json) as T;
}

/** A word that this engine wrote itself, one of a closed set. */
export function decodeWord<T extends string>(columns: Columns, name: string): T {
  return columns[name] as T;
}
