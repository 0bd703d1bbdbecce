import { decodeValues } from '../decode-row.ts';
import type { Value } from '../port.ts';
import type { TableShape } from '../sqlite/read-table.ts';
import type { Session } from './pool.ts';

/** Rows fetched at once. */
const rowsAtOnce = 500;

/** A table's rows in the order of its key, page by page, by a cursor: the session must be in a transaction. */
export async function* readTable(
  session: Session,
  { table, names, keys }: TableShape,
): AsyncGenerator<readonly (readonly Value[])[]> {
  const select = `select ${names.join(', ')} from "${table}" order by ${keys.join(', ')}`;
  await session.script(`declare rows no scroll cursor for ${select}`);
  for (;;) {
    const [fetched] = await session.script(`fetch ${rowsAtOnce} from rows`);
    if (fetched === undefined || fetched.rows.length === 0) break;
    yield fetched.rows.map(decodeValues);
  }
  await session.script('close rows');
}
