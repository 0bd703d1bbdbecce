import { turnOfEventLoop } from '#resources/turn-of-event-loop.ts';
import type { Storage, Value } from '#storage/port.ts';
import { type Cells, decodeCells } from './decode-cells.ts';
import type { PersonalTable } from './personal-table.ts';

/** Rows read at once: some milliseconds of the event loop, and other requests come in between. */
const page = 300;

/** All rows of a tenant in a table, a page at a time, in the order of the key. */
export async function* walkTable(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  { table, key }: PersonalTable,
  columns: readonly string[],
): AsyncGenerator<readonly Cells[]> {
  const selected = columns.includes('*') ? '*' : [...new Set([...key, ...columns])].join(', ') || '1';
  const order = key.length === 0 ? '' : ` order by ${key.join(', ')}`;
  let after: readonly Value[] | undefined;
  for (;;) {
    const behind = after === undefined ? '' : ` and (${key.join(', ')}) > (${key.map(() => '?').join(', ')})`;
    const rows = await storage.read({
      sql: `select ${selected} from ${table} where tenant = ?${behind}${order} limit ?`,
      parameters: [tenant, ...(after ?? []), page],
      decode: decodeCells,
    });
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (last === undefined || rows.length < page || key.length === 0) return;
    after = key.map((column) => last[column] ?? null);
    await turnOfEventLoop();
  }
}

/** `where` of one row, behind `tenant = ?`. */
export function keyCondition({ key }: PersonalTable): string {
  return key.map((column) => ` and ${column} = ?`).join('');
}

export function keyOf({ key }: PersonalTable, row: Cells): readonly Value[] {
  return key.map((column) => row[column] ?? null);
}
