import type { Storage } from '#storage/port.ts';
import { decodeColumns, optionalInteger } from '../queries/decode-columns.ts';
import { type Span, spans } from './count-writes.ts';

const hour = 3_600_000;
const tables = ['log_count', 'log_took'] as const;

/** Deletes the counts of hours and days that ended before a time (ms): those of one hour or day a commit. */
export async function cutCounts(
  storage: Pick<Storage, 'read' | 'commit'>,
  tenant: number,
  before: number,
): Promise<void> {
  for (const table of tables) {
    for (const span of spans) {
      const newest = before - span * hour;
      for (let since = await oldest(storage, tenant, { table, span, newest }); since !== undefined; ) {
        const sql = `delete from ${table} where tenant = ? and hours = ? and since = ?`;
        await storage.commit({ tenant, writes: [{ sql, parameters: [tenant, span, since] }] });
        since = await oldest(storage, tenant, { table, span, newest });
      }
    }
  }
}

async function oldest(
  storage: Pick<Storage, 'read'>,
  tenant: number,
  { table, span, newest }: { readonly table: (typeof tables)[number]; readonly span: Span; readonly newest: number },
): Promise<number | undefined> {
  const [found] = await storage.read({
    sql: `select min(since) as since from ${table} where tenant = ? and hours = ? and since <= ?`,
    parameters: [tenant, span, newest],
    decode: (row) => optionalInteger(decodeColumns(row), 'since'),
  });
  return found;
}
