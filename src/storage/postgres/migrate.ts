import { decodeNumber, decodeText } from '../decode-row.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrations } from '../migrations/migrations.ts';
import { applicationName, type FoundData, pendingMigrations } from '../migrations/pending-migrations.ts';
import { rewriteDdl } from '../migrations/rewrite-ddl.ts';
import { shapeText } from '../migrations/shape.ts';
import type { PostgresPool, Session } from './pool.ts';

/** The advisory lock that processes starting together take in turn: "RLCL". */
const lockNumber = 0x524c434c;

/**
 * Makes the schema when it is not there and brings it to the latest number, each migration in a transaction of its own;
 * returns those that ran. Processes that start together wait for each other.
 *
 * @throws StoreUnusable when the schema is another application's or a newer Rollcall's, or its tables were changed; it is not touched then.
 */
export async function migrate(
  pool: PostgresPool,
  schema: string,
  where: string,
  known: readonly Migration[] = migrations,
): Promise<readonly Migration[]> {
  const ran: Migration[] = [];
  for (;;) {
    const migration = await pool.session((session) => runNext(session, schema, where, known));
    if (migration === undefined) return ran;
    ran.push(migration);
  }
}

async function runNext(
  session: Session,
  schema: string,
  where: string,
  known: readonly Migration[],
): Promise<Migration | undefined> {
  await session.script(
    `begin; set local statement_timeout = 0; set local lock_timeout = 0; select pg_advisory_xact_lock(${lockNumber})`,
  );
  const found = await inspect(session, schema);
  const [next, further] = pendingMigrations(found, where, known);
  if (next !== undefined) await run(session, schema, next, further === undefined);
  await session.script('commit');
  return next;
}

async function inspect(session: Session, schema: string): Promise<FoundData> {
  const tables = 'select count(*) from information_schema.tables where table_schema = ?';
  const { rows } = await session.query(tables, [schema]);
  if (decodeNumber(rows[0]) === 0) return { tables: false };
  const columns =
    "select count(*) from information_schema.columns where table_schema = ? and table_name = 'store' and column_name in ('name', 'value')";
  const store = await session.query(columns, [schema]);
  if (decodeNumber(store.rows[0]) !== 2) return { tables: true };
  const number = await stored(session, 'schema');
  return {
    tables: true,
    application: await stored(session, 'application'),
    schema: number,
    kept: await stored(session, 'shape'),
    shape: await shapeOf(session, schema, Number(number)),
  };
}

async function shapeOf(session: Session, schema: string, number: number): Promise<string> {
  const { rows } = await session.query(
    "select c.relname || '.' || a.attname || case when a.attnotnull then '!' else '' end " +
      'from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace ' +
      "where n.nspname = ? and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped",
    [schema],
  );
  const indexes = await session.query(
    'select c.relname from pg_index i join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace ' +
      'where n.nspname = ? and i.indisvalid and not exists (select 1 from pg_constraint k where k.conindid = c.oid)',
    [schema],
  );
  return shapeText(number, rows.map(decodeText), indexes.rows.map(decodeText));
}

async function stored(session: Session, name: string): Promise<string | undefined> {
  const { rows } = await session.query('select value from store where name = ?', [name]);
  return rows[0] === undefined ? undefined : decodeText(rows[0]);
}

/** What migrations may ask on both stores, while they run: see `rewrite-ddl.ts`. */
const functions = `create function sha256_hex(text) returns text language sql immutable as
  'select encode(sha256(convert_to($1, ''UTF8'')), ''hex'')';
create function random_hex(text) returns text language sql volatile as
  'select replace(gen_random_uuid()::text, ''-'', '''')';
`;
const noFunctions = 'drop function sha256_hex(text); drop function random_hex(text);';

async function run(session: Session, schema: string, { number, name, sql }: Migration, last: boolean): Promise<void> {
  try {
    const { rows } = await session.query('select count(*) from pg_namespace where nspname = ?', [schema]);
    if (decodeNumber(rows[0]) === 0) await session.script(`create schema "${schema}"`);
    await session.script(`${functions}${rewriteDdl(sql, 'postgres')};${noFunctions}`);
    for (const row of [
      ['application', applicationName],
      ['schema', String(number)],
      ...(last ? [['shape', await shapeOf(session, schema, number)]] : []),
    ]) {
      await session.query(
        'insert into store (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
        row,
      );
    }
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${number} (${name}) failed and was undone: ${text}`, { cause: error });
  }
}
