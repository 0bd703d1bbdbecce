import { decodeText } from '../decode-row.ts';
import { isOwnTable } from '../own-tables.ts';
import type { Connection } from './connection.ts';

/** The names of a SQLite store's tables, without those that an application which embeds it keeps in the same file. */
export function tablesOf(connection: Connection): string[] {
  const tables = "select name from sqlite_schema where type = 'table' and name not like 'sqlite_%' order by name";
  return connection
    .all(tables, [])
    .map(decodeText)
    .filter((name) => !isOwnTable(name));
}
