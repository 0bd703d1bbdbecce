import { decodeColumn, decodeValues } from '../decode-row.ts';
import type { Value } from '../port.ts';
import type { Connection } from './connection.ts';

/** Rows of one page; PostgreSQL takes 65,535 parameters, and no table has a hundred columns. */
const rowsAtOnce = 500;

/** A table's columns and key, quoted. */
export interface TableShape {
  readonly table: string;
  readonly names: readonly string[];
  readonly keys: readonly string[];
}

export function shapeOf(connection: Connection, table: string): TableShape {
  const columns = connection.all('select name, pk from pragma_table_info(?)', [table]).map(decodeColumn);
  const quoted = ({ name }: { readonly name: string }) => `"${name}"`;
  return {
    table,
    names: columns.map(quoted),
    keys: columns
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(quoted),
  };
}

/** A table's rows in the order of its key, page by page. */
export function* readTable(
  connection: Connection,
  { table, names, keys }: TableShape,
): Generator<readonly (readonly Value[])[]> {
  const order = keys.join(', ');
  const keyAt = keys.map((key) => names.indexOf(key));
  const beyond = ` where (${order}) > (${keys.map(() => '?').join(', ')})`;
  for (let after: Value[] | undefined; ; ) {
    const sql = `select ${names.join(', ')} from "${table}"${after === undefined ? '' : beyond} order by ${order} limit ${rowsAtOnce}`;
    const rows = connection.all(sql, after ?? []).map(decodeValues);
    const last = rows.at(-1);
    if (last === undefined) return;
    yield rows;
    after = keyAt.map((at) => last[at] ?? null);
  }
}
