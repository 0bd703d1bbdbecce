import { firstEntryAt } from '#storage/cut-entries.ts';
import type { Storage } from '#storage/port.ts';
import { decodeCut, decodeCutEnd } from './decode-chain.ts';

/** Rows a commit. */
const batch = 5000;

/**
 * Deletes the entries of a tenant's audit that are older than `before` (milliseconds), in commits of 5,000 rows. The place and the
 * hash of the last one deleted are kept, so that the chain goes on from there.
 */
export async function cutAudit(storage: Storage, tenant: number, before: number): Promise<void> {
  const cutoff = firstEntryAt(before);
  for (;;) {
    const [first] = await storage.read({
      sql: 'select cut from chain where tenant = ?',
      parameters: [tenant],
      decode: decodeCut,
    });
    if (first === undefined) return;
    // By place, not by time: acts of two processes may stand a moment out of order, and the chain has no gaps.
    const rows = await storage.read({
      sql: `select position, link from audit where tenant = ? and position > ? and position <= ? and position < coalesce(
              (select position from audit where tenant = ? and entry >= ? order by entry limit 1), 9007199254740991)
            order by position desc limit 1`,
      parameters: [tenant, first.cut, first.cut + batch, tenant, cutoff],
      decode: decodeCutEnd,
    });
    const [last] = rows;
    if (last === undefined) return;
    await storage.commit({
      tenant,
      writes: [
        { sql: 'delete from audit where tenant = ? and position <= ?', parameters: [tenant, last.position] },
        {
          sql: 'update chain set cut = ?, cut_head = ? where tenant = ? and cut = ?',
          parameters: [last.position, last.link, tenant, first.cut],
          rows: 1,
        },
      ],
    });
  }
}
