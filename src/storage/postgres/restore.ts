import { decodeColumn, decodeNumber, decodeValues } from '../decode-row.ts';
import type { Value } from '../port.ts';
import { Connection } from '../sqlite/connection.ts';
import { tablesOf } from '../sqlite/tables-of.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { openPool } from './open-pool.ts';
import type { Session } from './pool.ts';

/** Rows of one insert; PostgreSQL takes 65,535 parameters, and no table has a hundred columns. */
const rowsAtOnce = 500;

/**
 * Copies every table of a SQLite store with the latest schema into a schema of PostgreSQL that holds no installation yet, in one transaction.
 *
 * @throws StoreUnusable when the server cannot be used, or the schema is in use; nothing was written then.
 */
export async function restorePostgres(
  place: { readonly url: string; readonly schema?: string },
  file: string,
): Promise<void> {
  const { pool, where } = await openPool({ url: place.url, schema: place.schema ?? 'rollcall', connections: 1 });
  const source = new Connection({ file, readOnly: true });
  try {
    await pool.session(async (session) => {
      await session.script('begin; set local statement_timeout = 0; lock table store, tenant in exclusive mode');
      await mustBeEmpty(session, where);
      for (const table of tablesOf(source)) await copyTable(source, session, table);
      await session.script('commit');
    });
  } finally {
    source.close();
    await pool.close();
  }
}

async function mustBeEmpty(session: Session, where: string): Promise<void> {
  const used = "select (select count(*) from tenant) + (select count(*) from store where name = 'key_check')";
  const { rows } = await session.query(used);
  if (decodeNumber(rows[0]) === 0) return;
  throw new StoreUnusable(
    'foreign',
    `${where} already holds an installation. Nothing was changed. Name a schema that is not there yet with ?schema=name in --store.`,
  );
}

async function copyTable(source: Connection, session: Session, table: string): Promise<void> {
  const columns = source.all('select name, pk from pragma_table_info(?)', [table]).map(decodeColumn);
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const keyAt = keys.map((key) => columns.indexOf(key));
  const names = columns.map(quoted).join(', ');
  const order = keys.map(quoted).join(', ');
  const from = `select ${names} from "${table}"`;
  const to = `(${keys.map(() => '?').join(', ')})`;
  // The schema's own rows: those of the copy take their place.
  await session.script(`delete from "${table}"`);
  let after: Value[] | undefined;
  for (;;) {
    const where = after === undefined ? '' : ` where (${order}) > ${to}`;
    const found = source.all(`${from}${where} order by ${order} limit ${rowsAtOnce}`, after ?? []);
    const rows = found.map(decodeValues);
    const last = rows.at(-1);
    if (last === undefined) return;
    const row = `(${columns.map(() => '?').join(', ')})`;
    await session.query(`insert into "${table}" (${names}) values ${rows.map(() => row).join(', ')}`, rows.flat());
    after = keyAt.map((at) => last[at] ?? null);
  }
}

function quoted({ name }: { readonly name: string }): string {
  return `"${name}"`;
}
