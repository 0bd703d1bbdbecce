import type { Clock } from '#deps.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Storage } from '../port.ts';
import { openPool } from './open-pool.ts';
import { PostgresStorage } from './storage.ts';

export interface PostgresOptions {
  /** `postgresql://user:password@host/database`; `?host=/folder` for a socket. */
  readonly url: string;
  /** The schema that holds the tables, made when it is not there: `[a-z_][a-z0-9_]*`. Default `rollcall`. */
  readonly schema?: string;
  /** Connections at most: half of them for commits. Default 8. */
  readonly pool?: number;
  /** Commits that may wait; beyond it they are answered `StorageUnavailable`. Default 4096. */
  readonly queue?: number;
  /** Milliseconds between two looks for other processes' commits. Default 250. */
  readonly poll?: number;
  /** Gives `change.at`. Default: the system's clock. */
  readonly clock?: Pick<Clock, 'now'>;
  /** Told which migrations have just run, none or more. */
  readonly migrated?: (migrations: readonly Migration[]) => void;
}

/**
 * Opens (and makes, and migrates) the store in a schema of a PostgreSQL database, version 15 or later.
 *
 * @throws StoreUnusable when the server cannot be reached or is too old, or the schema is not Rollcall's or a newer one's.
 */
export async function openPostgres(options: PostgresOptions): Promise<Storage> {
  const {
    url,
    schema = 'rollcall',
    pool: connections = 8,
    queue = 4_096,
    poll = 250,
    clock = Date,
    migrated,
  } = options;
  const { pool, ran } = await openPool({ url, schema, connections });
  try {
    migrated?.(ran);
    const storage = new PostgresStorage({ pool, connections, queue, poll, now: () => clock.now() });
    await storage.start();
    return storage;
  } catch (error) {
    await pool.close();
    throw error;
  }
}
