import { decodeText } from '../decode-row.ts';
import type { Migration } from '../migrations/migration.ts';
import { StoreUnusable } from '../store-unusable.ts';
import { migrate } from './migrate.ts';
import { type PoolOptions, PostgresPool } from './pool.ts';
import { unreachable } from './unreachable.ts';

/**
 * Connects to a schema of a PostgreSQL database, version 15 or later, with its tables made and migrated.
 *
 * @throws StoreUnusable when the server cannot be reached or is too old, or the schema is not Rollcall's or a newer one's.
 */
export async function openPool(
  options: PoolOptions,
): Promise<{ readonly pool: PostgresPool; readonly ran: readonly Migration[]; readonly where: string }> {
  const { url, schema } = options;
  if (!/^[a-z_][a-z0-9_]{0,62}$/.test(schema)) {
    throw new StoreUnusable(
      'unreachable',
      `"${schema}" is no schema name: write lower-case letters, digits and _, not beginning with a digit.`,
    );
  }
  const pool = new PostgresPool(options);
  try {
    const where = `The schema "${schema}" of ${withoutPassword(url)}`;
    await checkServer(pool, where);
    return { pool, ran: await migrate(pool, schema, where), where };
  } catch (error) {
    await pool.close();
    throw error;
  }
}

async function checkServer(pool: PostgresPool, where: string): Promise<void> {
  const version = await show(pool, where, 'server_version_num');
  if (Number(version) < 150_000) {
    throw new StoreUnusable(
      'unreachable',
      `${where} is on PostgreSQL ${version}; Rollcall needs version 15 or later. Upgrade it, or name another in the URL.`,
    );
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
    throw new StoreUnusable('unreachable', `${where} ${unreachable(error)}`, { cause: error });
  }
}

function withoutPassword(url: string): string {
  const parsed = URL.parse(url);
  if (parsed === null) return 'the PostgreSQL database';
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}`;
}
