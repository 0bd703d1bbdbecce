import type { PostgresPool } from './pool.ts';

/**
 * Writes the tables anew, so that nothing of deleted rows is left in their files. Each is locked while it is written; what
 * PostgreSQL keeps beside them (its log, archives, replicas) is its operator's.
 */
export async function compact(pool: PostgresPool, tables: readonly string[]): Promise<void> {
  await pool.session(async (session) => {
    await session.script('set statement_timeout = 0');
    await session.script("set lock_timeout = '60s'");
    try {
      for (const table of tables) await session.script(`vacuum (full, analyze) "${table}"`);
    } finally {
      await session.script("set statement_timeout = '60s'; set lock_timeout = '10s'");
    }
  });
}
