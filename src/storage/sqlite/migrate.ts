import { createHash, randomBytes } from 'node:crypto';
import { decodeNumber, decodeText } from '../decode-row.ts';
import type { Migration } from '../migrations/migration.ts';
import { migrations } from '../migrations/migrations.ts';
import { applicationName, type FoundData, pendingMigrations } from '../migrations/pending-migrations.ts';
import { rewriteDdl } from '../migrations/rewrite-ddl.ts';
import { shapeText } from '../migrations/shape.ts';
import type { Connection } from './connection.ts';

/** "RLCL" in the file's header: `file` and other tools tell what the file is (sqlite.org/pragma.html#pragma_application_id). */
const applicationId = 0x524c434c;

/**
 * Brings the file to the latest schema, each migration in a transaction of its own, and returns those that were run.
 *
 * @throws StoreUnusable when the file is another application's or a newer Rollcall's, or its tables were changed; it is not touched then.
 */
export function migrate(
  connection: Connection,
  where: string,
  known: readonly Migration[] = migrations,
): readonly Migration[] {
  const found = inspect(connection);
  const pending = pendingMigrations(found, where, known);
  // works before the first table only; later pruned pages can be given back to the disk
  if (!found.tables) connection.exec('pragma auto_vacuum = incremental');
  connection.define('sha256_hex', (text) => createHash('sha256').update(text).digest('hex'));
  connection.define('random_hex', () => randomBytes(16).toString('hex'));
  for (const migration of pending) runMigration(connection, migration, migration === pending.at(-1));
  return pending;
}

function inspect(connection: Connection): FoundData {
  const [tables] = connection.all("select count(*) from sqlite_schema where type = 'table'", []);
  const [store] = connection.all("select count(*) from sqlite_schema where type = 'table' and name = 'store'", []);
  if (decodeNumber(store) === 0) return { tables: decodeNumber(tables) > 0 };
  const schema = stored(connection, 'schema');
  return {
    tables: true,
    application: stored(connection, 'application'),
    schema,
    kept: stored(connection, 'shape'),
    shape: shapeOf(connection, Number(schema)),
  };
}

function shapeOf(connection: Connection, number: number): string {
  const columns = connection.all(
    "select m.name || '.' || c.name || case when c.\"notnull\" = 1 or c.pk > 0 then '!' else '' end " +
      "from sqlite_schema m cross join pragma_table_info(m.name) c where m.type = 'table' and m.name not like 'sqlite_%'",
    [],
  );
  // Those without text are SQLite's own, for keys.
  const indexes = connection.all("select name from sqlite_schema where type = 'index' and sql is not null", []);
  return shapeText(number, columns.map(decodeText), indexes.map(decodeText));
}

function stored(connection: Connection, name: string): string | undefined {
  try {
    const [row] = connection.all('select value from store where name = ?', [name]);
    return row === undefined ? undefined : decodeText(row);
  } catch {
    // another application's table `store` with other columns
    return undefined;
  }
}

function runMigration(connection: Connection, { number, name, sql }: Migration, last: boolean): void {
  try {
    connection.exec('begin immediate');
    connection.exec(rewriteDdl(sql, 'sqlite'));
    for (const [key, value] of [
      ['application', applicationName],
      ['schema', String(number)],
      ...(last ? [['shape', shapeOf(connection, number)] as const] : []),
    ] as const) {
      connection.run(
        'insert into store (name, value) values (?, ?) on conflict (name) do update set value = excluded.value',
        [key, value],
      );
    }
    connection.exec(`pragma application_id = ${applicationId}`);
    connection.exec('commit');
  } catch (error) {
    if (connection.inTransaction) connection.exec('rollback');
    const text = error instanceof Error ? error.message : String(error);
    throw new Error(`Migration ${number} (${name}) failed and was undone: ${text}`, { cause: error });
  }
}
