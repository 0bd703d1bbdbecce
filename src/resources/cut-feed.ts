import type { Storage } from '#storage/port.ts';
import { decodeLastChange } from './decode-last-change.ts';

const batch = 5000;

/**
 * Cuts a tenant's change feed before a time (milliseconds), in commits of 5,000 rows, whoever still reads it: `feed.oldest` says
 * from where it is whole, and a job that is further behind runs a full cycle.
 */
export async function cutFeed(storage: Storage, tenant: number, before: number): Promise<void> {
  for (;;) {
    const [last] = await storage.read({
      sql: `select max(seq) as seq, count(*) as changes from
        (select seq, at from change where tenant = ? order by seq limit ?) as oldest where at < ?`,
      parameters: [tenant, batch, before],
      decode: decodeLastChange,
    });
    if (last === undefined || last.seq === null) return;
    await storage.commit({
      tenant,
      writes: [
        { sql: 'delete from change where tenant = ? and seq <= ?', parameters: [tenant, last.seq] },
        { sql: 'update feed set oldest = ? where tenant = ?', parameters: [last.seq + 1, tenant], rows: 1 },
      ],
    });
    if (last.changes < batch) return;
  }
}
