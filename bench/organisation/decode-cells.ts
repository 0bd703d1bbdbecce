export type Cells = readonly (string | number | null)[];

/** An entry of the log that others are copied from. */
export interface Template {
  readonly action: string;
  readonly status: string;
  readonly code: string;
  readonly body: string;
  readonly took: number;
}

/** A row as a list of its cells. */
export function decodeCells(row: unknown): Cells {
  return row as Cells;
}

export function decodeTemplates(rows: readonly Cells[]): readonly Template[] {
  return rows.map(([action, status, code, body, took]) => ({
    action: String(action),
    status: String(status),
    code: String(code),
    body: String(body),
    took: Number(took),
  }));
}
