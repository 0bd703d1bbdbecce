import type { Storage } from '#storage/port.ts';
import { decodeCounted } from './count-entries.ts';
import { countWrites } from './count-writes.ts';
import { uncountedBefore } from './read-counts.ts';

/** Entries a commit: some milliseconds of the event loop, and other requests come in between. */
const window = 500;

/**
 * Counts what was in the log before counts were kept, newest first. Each commit counts a window and moves the mark, so it goes on where it
 * was, whoever stopped it, and counts nothing twice.
 *
 * @returns how many entries it counted
 */
export async function countOldEntries(
  storage: Pick<Storage, 'read' | 'commit'>,
  tenant: number,
  signal?: AbortSignal,
): Promise<number> {
  let counted = 0;
  while (signal?.aborted !== true) {
    const [before] = await storage.read(uncountedBefore(tenant));
    if (before === undefined) break;
    const entries = await storage.read(olderThan(tenant, before));
    const last = entries.at(-1)?.entry;
    const mark =
      last === undefined || entries.length < window
        ? { sql: 'delete from log_uncounted where tenant = ? and before = ?', parameters: [tenant, before] }
        : {
            sql: 'update log_uncounted set before = ? where tenant = ? and before = ?',
            parameters: [last, tenant, before],
          };
    // Another process may have counted the same window: then this one counts nothing of it.
    const { done } = await storage.commit({ tenant, writes: [{ ...mark, rows: 1 }, ...countWrites(tenant, entries)] });
    if (done) counted += entries.length;
  }
  return counted;
}

function olderThan(tenant: number, before: string) {
  return {
    sql: `select entry, job, identity, action, status, code, took from log where tenant = ? and entry < ? order by entry desc limit ?`,
    parameters: [tenant, before, window],
    decode: decodeCounted,
  };
}
