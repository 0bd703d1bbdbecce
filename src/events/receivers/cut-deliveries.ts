import { firstEntryAt } from '#storage/cut-entries.ts';
import { decodeEntry } from '#storage/decode-row.ts';
import type { Storage } from '#storage/port.ts';
import { receiversOf } from './receiver-rows.ts';

/** Rows a commit. */
const batch = 2000;

/** Deletes what receivers of a tenant were sent, or were not, before a time (ms). What waits stays. */
export async function cutDeliveries(storage: Storage, tenant: number, before: number): Promise<void> {
  const cutoff = firstEntryAt(before);
  for (const { id } of await storage.read(receiversOf(tenant))) {
    for (const state of ['delivered', 'dead']) {
      for (;;) {
        const [last] = await storage.read({
          sql: `select max(entry) as entry from (select entry from delivery where tenant = ? and receiver = ? and state = ?
and entry < ? order by entry limit ?) as oldest`,
          parameters: [tenant, id, state, cutoff, batch],
          decode: decodeEntry,
        });
        if (last === undefined || last.entry === null) break;
        await storage.commit({
          tenant,
          writes: [
            {
              sql: 'delete from delivery where tenant = ? and receiver = ? and state = ? and entry <= ?',
              parameters: [tenant, id, state, last.entry],
            },
          ],
        });
      }
    }
  }
}
