import { decodeText } from '../decode-row.ts';
import type { PostgresPool, Session } from './pool.ts';

/**
 * Commits. When the answer is lost with the connection, another connection is asked what became of the transaction:
 * `unknown` only when nobody can tell.
 *
 * @throws the COMMIT's own error when the transaction did not go through.
 */
export async function commitTransaction(
  pool: PostgresPool,
  session: Session,
  id: string,
): Promise<'committed' | 'unknown'> {
  try {
    await session.script('commit');
    return 'committed';
  } catch (error) {
    const status = await statusOf(pool, id);
    if (status === 'aborted') throw error;
    return status === 'committed' ? 'committed' : 'unknown';
  }
}

/** `pg_xact_status`; a server that lost its client may be at work on the COMMIT for a moment still. */
async function statusOf(pool: PostgresPool, id: string): Promise<string> {
  for (let tries = 0; tries < 20; tries += 1) {
    const status = await pool.query('select pg_xact_status(?::xid8)', [id]).then(
      ({ rows }) => decodeText(rows[0]),
      () => 'unreachable',
    );
    if (status !== 'in progress' && status !== 'unreachable') return status;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return 'unknown';
}
