import type { Clock } from '#deps.ts';
import { decodeText } from '../decode-row.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Storage } from '../port.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { migrate } from './migrate.ts';
import { PostgresPool } from './pool.ts';
import { PostgresStorage } from './storage.ts';

export interface PostgresOptions {
  /** `postgresql://user:password@host/database`; `?host=/folder` for a socket. */
  readonly url: string;
  /** The schema that holds the tables, made when it is not there: `[a-z_][a-z0-9_]*`. Default `rollcall`. */
  readonly schema?: string;
  /** Connections at most: half of them for commits. Default 8. */
  readonly pool?: number;
  /** Commits that may wait; beyond it they are answered `StorageUnavailable`. Default 4096. */
  readonly queue?: number;
  /** Milliseconds between two looks for other processes' commits. Default 250. */
  readonly poll?: number;
  /** Gives `change.at`. Default: the system's clock. */
  readonly clock?: Pick<Clock, 'now'>;
  /** Told which migrations have just run, none or more. */
  readonly migrated?: (migrations: readonly Migration[]) => void;
}

/**
 * Opens (and makes, and migrates) the store in a schema of a PostgreSQL database, version 15 or later.
 *
 * @throws StoreUnusable when the server cannot be reached or is too old, or the schema is not Rollcall's or a newer one's.
 */
export async function openPostgres(options: PostgresOptions): Promise<Storage> {
  const {
    url,
    schema = 'rollcall',
    pool: connections = 8,
    queue = 4_096,
    poll = 250,
    clock = Date,
    migrated,
  } = options;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new TypeError(`"${schema}" is no schema name: lower-case letters, digits and _, not beginning with a digit.`);
  }
  const pool = new PostgresPool({ url, schema, connections });
  try {
    const where = `The schema "${schema}" of ${withoutPassword(url)}`;
    await checkServer(pool, where);
    const ran = await migrate(pool, schema, where);
    migrated?.(ran);
    const storage = new PostgresStorage({ pool, connections, queue, poll, now: () => clock.now() });
    await storage.start();
    return storage;
  } catch (error) {
    await pool.close();
    throw error;
  }
}

async function checkServer(pool: PostgresPool, where: string): Promise<void> {
  const version = await show(pool, where, 'server_version_num');
  if (Number(version) < 150_000) {
    throw new StoreUnusable('unreachable', `${where} is on PostgreSQL ${version}; Rollcall needs version 15 or later.`);
  }
  const encoding = await show(pool, where, 'server_encoding');
  if (encoding !== 'UTF8') {
    throw new StoreUnusable(
      'unreachable',
      `${where} is in a database with encoding ${encoding}; make one with: create database … encoding 'UTF8'.`,
    );
  }
}

async function show(pool: PostgresPool, where: string, setting: string): Promise<string> {
  try {
    const { rows } = await pool.query(`show ${setting}`, []);
    return decodeText(rows[0]);
  } catch (error) {
    const text = error instanceof Error ? error.message : String(error);
    throw new StoreUnusable(
      'unreachable',
      `${where} cannot be reached (${text}). Check the URL, that the server runs, and the password.`,
      { cause: error },
    );
  }
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return 'the PostgreSQL database';
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
