import { DatabaseSync } from 'node:sqlite';
import { Client } from 'pg';
import { type Cells, decodeCells } from './decode-cells.ts';

/** A connection past the product that writes rows by the million; nobody else may have the store open. */
export interface Bulk {
  /** The store's name of a function that both have under different names. */
  readonly words: BulkWords;
  run(sql: string): Promise<void>;
  rows(sql: string): Promise<readonly Cells[]>;
  close(): Promise<void>;
}

export interface BulkWords {
  /** A number as so many hexadecimal digits. */
  hex(number: string, digits: number): string;
}

/** The most memory that SQLite keeps pages in meanwhile (KiB): an index is written in no order. */
const cache = 2_000_000;

/** Opens the store of an address ('': the SQLite file). */
export function openBulk(file: string, url: string): Promise<Bulk> {
  return url === '' ? Promise.resolve(ofSqlite(file)) : ofPostgres(url);
}

function ofSqlite(file: string): Bulk {
  const store = new DatabaseSync(file, { defensive: false });
  // Only who is not held to be defensive may go without a journal; who has read nothing does not know of the write-ahead log yet.
  store.exec('select count(*) from sqlite_schema');
  store.exec(
    `pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -${cache}; pragma temp_store = memory`,
  );
  return {
    words: { hex: (number, digits) => `printf('%0${digits}x', ${number})` },
    run: async (sql) => store.exec(sql),
    rows: async (sql) => {
      const statement = store.prepare(sql);
      statement.setReturnArrays(true);
      return statement.all().map(decodeCells);
    },
    close: async () => {
      store.exec('pragma journal_mode = wal');
      store.close();
    },
  };
}

async function ofPostgres(url: string): Promise<Bulk> {
  const client = new Client({ connectionString: url });
  await client.connect();
  await client.query(
    `set search_path = rollcall; set work_mem = '256MB'; set maintenance_work_mem = '512MB'; set synchronous_commit = off`,
  );
  return {
    words: { hex: (number, digits) => `lpad(to_hex(${number}), ${digits}, '0')` },
    run: async (sql) => {
      await client.query(sql);
    },
    rows: async (sql) => {
      const { rows } = await client.query({ text: sql, rowMode: 'array' });
      return rows.map(decodeCells);
    },
    close: async () => {
      await client.query('vacuum analyze');
      await client.end();
    },
  };
}
