import { mustBeSame } from '../copy-differs.ts';
import { decodeNumber } from '../decode-row.ts';
import { digestRows, type TableDigest } from '../digest-rows.ts';
import { Connection } from '../sqlite/connection.ts';
import { readTable, shapeOf, type TableShape } from '../sqlite/read-table.ts';
import { tablesOf } from '../sqlite/tables-of.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { openPool } from './open-pool.ts';
import type { Session } from './pool.ts';
import { readTable as readBack } from './read-table.ts';

/**
 * Copies every table of a SQLite store with the latest schema into a schema of PostgreSQL that holds no installation yet, in one transaction.
 * What was written is read back and compared before it is committed. `copied` is told of each table.
 *
 * @throws StoreUnusable when the server cannot be used, or the schema is in use, CopyDiffers; nothing was written then.
 */
export async function restorePostgres(
  place: { readonly url: string; readonly schema?: string },
  file: string,
  copied: (table: TableDigest) => void = () => {},
): Promise<readonly TableDigest[]> {
  const { pool, where } = await openPool({ url: place.url, schema: place.schema ?? 'rollcall', connections: 1 });
  const source = new Connection({ file, readOnly: true });
  try {
    return await pool.session(async (session) => {
      await session.script('begin; set local statement_timeout = 0; lock table store, tenant in exclusive mode');
      await mustBeEmpty(session, where);
      const [from, to]: [TableDigest[], TableDigest[]] = [[], []];
      for (const table of tablesOf(source)) {
        const shape = shapeOf(source, table);
        const digest = await copyTable(source, session, shape);
        from.push(digest);
        to.push(await digestOf(session, shape));
        copied(digest);
      }
      mustBeSame(from, to);
      // Else the planner takes full tables for empty ones until autovacuum comes by.
      await session.script(from.map(({ table }) => `analyze "${table}"`).join('; '));
      await session.script('commit');
      return from;
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

async function copyTable(source: Connection, session: Session, shape: TableShape): Promise<TableDigest> {
  const { table, names } = shape;
  const digest = digestRows(table);
  const row = `(${names.map(() => '?').join(', ')})`;
  // The schema's own rows: those of the copy take their place.
  await session.script(`delete from "${table}"`);
  for (const rows of readTable(source, shape)) {
    digest.add(rows);
    await session.query(
      `insert into "${table}" (${names.join(', ')}) values ${rows.map(() => row).join(', ')}`,
      rows.flat(),
    );
  }
  return digest.end();
}

async function digestOf(session: Session, shape: TableShape): Promise<TableDigest> {
  const digest = digestRows(shape.table);
  for await (const rows of readBack(session, shape)) digest.add(rows);
  return digest.end();
}
