import type { Clock } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { openPostgres } from '#storage/postgres/open.ts';
import { openSqlite } from '#storage/sqlite/open.ts';

/** Where a store is: what a test hands to a process of its own, as JSON. */
export type StoreLocation =
  | { readonly dialect: 'sqlite'; readonly file: string; readonly thread: boolean }
  | { readonly dialect: 'postgres'; readonly url: string; readonly schema: string };

export interface OpenOptions {
  readonly clock?: Pick<Clock, 'now'>;
  readonly queue?: number;
  /** Milliseconds between two looks for the commits of other processes, on PostgreSQL; 20 when absent. */
  readonly poll?: number;
}

/** Opens the store at a place; two may be open at once. */
export function openAt(location: StoreLocation, { poll = 20, ...options }: OpenOptions = {}): Promise<Storage> {
  if (location.dialect === 'sqlite') return openSqlite({ file: location.file, thread: location.thread, ...options });
  return openPostgres({ url: location.url, schema: location.schema, pool: 4, poll, ...options });
}
