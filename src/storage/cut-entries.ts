import { decodeEntry } from './decode-row.ts';
import type { Storage } from './port.ts';

/** Rows a commit: more would hold the writer for too long (D29). */
const batch = 5000;

/**
 * Deletes the entries of a table that are older than `before` (milliseconds), in commits of 5,000 rows. Entries are UUIDs of
 * version 7, so their order is that of time. Whoever stops it does not wait: what is left is cut the next time.
 * @returns how many commits it took
 */
export async function cutEntries(
  storage: Storage,
  tenant: number,
  table: 'log' | 'request',
  before: number,
  signal?: AbortSignal,
): Promise<number> {
  const cutoff = firstEntryAt(before);
  for (let commits = 0; ; commits += 1) {
    const [last] = await storage.read({
      sql: `select max(entry) as entry from (select entry from ${table} where tenant = ? and entry < ? order by entry limit ?) as oldest`,
      parameters: [tenant, cutoff, batch],
      decode: decodeEntry,
    });
    if (last === undefined || last.entry === null || signal?.aborted === true) return commits;
    await storage.commit({
      tenant,
      writes: [{ sql: `delete from ${table} where tenant = ? and entry <= ?`, parameters: [tenant, last.entry] }],
    });
  }
}

/** The smallest UUID of version 7 made at a time (milliseconds). */
export function firstEntryAt(ms: number): string {
  const hex = Math.max(0, Math.floor(ms)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000000`;
}
