import { rmSync } from 'node:fs';
import { decodeColumn, decodeValues } from '../decode-row.ts';
import { createBackupFile, syncFile } from '../sqlite/backup.ts';
import { Connection } from '../sqlite/connection.ts';
import { prepareFile } from '../sqlite/prepare-file.ts';
import { tablesOf } from '../sqlite/tables-of.ts';
import type { PostgresPool, Session } from './pool.ts';

/** Rows copied between two turns of the event loop. */
const rowsAtOnce = 500;

/**
 * Copies every table, as of one moment, into a new SQLite file (mode 0600) that `openSqlite` opens.
 *
 * @throws Error when the file exists already or cannot be written; nothing is left behind then.
 */
export async function backupTo(pool: PostgresPool, file: string): Promise<void> {
  createBackupFile(file);
  try {
    prepareFile(file);
    const target = new Connection({ file, readOnly: false });
    try {
      target.exec('pragma journal_mode = off; pragma synchronous = off');
      await pool.session(async (session) => {
        await session.script('begin isolation level repeatable read read only; set local statement_timeout = 0');
        for (const table of tablesOf(target)) await copyTable(session, target, table);
        await session.script('commit');
      });
    } finally {
      target.close();
    }
    syncFile(file);
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

async function copyTable(session: Session, target: Connection, table: string): Promise<void> {
  const columns = target.all('select name, pk from pragma_table_info(?)', [table]).map(decodeColumn);
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const order = keys.map(({ name }) => `"${name}"`).join(', ');
  const insert = `insert into "${table}" (${names}) values (${columns.map(() => '?').join(', ')})`;
  target.exec(`delete from "${table}"`);
  await session.script(`declare rows no scroll cursor for select ${names} from "${table}" order by ${order}`);
  for (;;) {
    const [fetched] = await session.script(`fetch ${rowsAtOnce} from rows`);
    if (fetched === undefined || fetched.rows.length === 0) break;
    target.exec('begin');
    for (const row of fetched.rows) target.run(insert, decodeValues(row));
    target.exec('commit');
  }
  await session.script('close rows');
}
