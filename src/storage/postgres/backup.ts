import { rmSync } from 'node:fs';
import { mustBeSame } from '../copy-differs.ts';
import { digestRows, type TableDigest } from '../digest-rows.ts';
import { createBackupFile, syncFile } from '../sqlite/backup.ts';
import { Connection } from '../sqlite/connection.ts';
import { prepareFile } from '../sqlite/prepare-file.ts';
import { readTable as readBack, shapeOf, type TableShape } from '../sqlite/read-table.ts';
import { tablesOf } from '../sqlite/tables-of.ts';
import type { PostgresPool, Session } from './pool.ts';
import { readTable } from './read-table.ts';

/**
 * Copies every table, as of one moment, into a new SQLite file (mode 0600) that `openSqlite` opens; what was written is read
 * back and compared. `copied` is told of each table.
 *
 * @throws Error when the file exists already or cannot be written, CopyDiffers; nothing is left behind then.
 */
export async function backupTo(
  pool: PostgresPool,
  file: string,
  copied: (table: TableDigest) => void = () => {},
): Promise<readonly TableDigest[]> {
  createBackupFile(file);
  try {
    prepareFile(file);
    const target = new Connection({ file, readOnly: false });
    try {
      target.exec('pragma journal_mode = off; pragma synchronous = off');
      const digests: TableDigest[] = [];
      await pool.session(async (session) => {
        await session.script('begin isolation level repeatable read read only; set local statement_timeout = 0');
        for (const table of tablesOf(target)) {
          const digest = await copyTable(session, target, shapeOf(target, table));
          digests.push(digest);
          copied(digest);
        }
        await session.script('commit');
      });
      const written: TableDigest[] = [];
      for (const { table } of digests) written.push(await digestOf(target, shapeOf(target, table)));
      mustBeSame(digests, written);
      return digests;
    } finally {
      target.close();
      syncFile(file);
    }
  } catch (error) {
    rmSync(file, { force: true });
    throw error;
  }
}

async function copyTable(session: Session, target: Connection, shape: TableShape): Promise<TableDigest> {
  const { table, names } = shape;
  const digest = digestRows(table);
  const insert = `insert into "${table}" (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`;
  target.exec(`delete from "${table}"`);
  for await (const rows of readTable(session, shape)) {
    digest.add(rows);
    target.exec('begin');
    for (const row of rows) target.run(insert, row);
    target.exec('commit');
  }
  return digest.end();
}

async function digestOf(connection: Connection, shape: TableShape): Promise<TableDigest> {
  const digest = digestRows(shape.table);
  for (const rows of readBack(connection, shape)) {
    digest.add(rows);
    // A server goes on serving meanwhile.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return digest.end();
}
