import type { Value } from '#storage/port.ts';

/** A row of any table, by column. */
export type Cells = Readonly<Record<string, Value>>;

export function decodeCells(row: unknown): Cells {
  return row as Cells;
}

/** What is left to be done of an erasure, as its setting says. */
export interface PendingErasure {
  readonly n: number | null;
  readonly id: string;
  readonly identifiers: readonly string[];
  readonly accounts: readonly string[];
  readonly actor: string;
}

/** The value of such a setting. */
export function decodePendingErasure(row: unknown): PendingErasure {
  const { value } = row as { value: string };
  return JSON.parse(value) as PendingErasure;
}

/** A cell as it is handed out: what is JSON is read. */
export function readCell(value: Value): unknown {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
}
