import type { Log } from '#deps.ts';
import type { Storage } from '#storage/port.ts';

/** Objects that must have changed for a table to look otherwise than PostgreSQL remembers it. */
const many = 1_000;
const tables = ['resource', 'attribute', 'unique_value', 'membership'];

/**
 * Lets PostgreSQL count again after many objects have come at once: until autovacuum does, within minutes, it takes full
 * tables for empty ones and goes through them. SQLite's statements need no counts. What fails here fails nobody.
 *
 * @param changed how many objects came, changed or went
 */
export async function refreshStatistics(
  { storage, log }: { readonly storage: Storage; readonly log: Log },
  tenant: number,
  changed: number,
): Promise<void> {
  if (storage.dialect !== 'postgres' || changed < many) return;
  const writes = tables.map((table) => ({ sql: `analyze ${table}`, parameters: [] }));
  await storage.commit({ tenant, writes }).catch((error: unknown) => {
    log.warn('PostgreSQL did not count the rows of its tables anew', { error: String(error) });
  });
}
