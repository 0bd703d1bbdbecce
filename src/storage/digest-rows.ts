import { createHash } from 'node:crypto';
import type { Value } from './port.ts';

/** What a table holds: two of these are equal when its rows are, column by column. */
export interface TableDigest {
  readonly table: string;
  readonly rows: number;
  /** SHA-256 of the rows in the order of their key, in hex. */
  readonly hash: string;
}

/** Takes in a table's rows, in the order of their key. */
export interface RowDigest {
  add(rows: readonly (readonly Value[])[]): void;
  end(): TableDigest;
}

export function digestRows(table: string): RowDigest {
  const hash = createHash('sha256');
  const counted = { rows: 0 };
  return {
    add(rows) {
      counted.rows += rows.length;
      for (const row of rows) hash.update(`${JSON.stringify(row)}\n`);
    },
    end: () => ({ table, rows: counted.rows, hash: hash.digest('hex') }),
  };
}
