import type { Clock } from '#deps.ts';
import type { Migration } from '../migrations/migration.ts';
import type { Storage } from '../port.ts';
import { inlineEngine } from './inline-engine.ts';
import { prepareFile } from './prepare-file.ts';
import { SqliteStorage } from './storage.ts';
import { threadedEngine } from './threaded-engine.ts';

export interface SqliteOptions {
  /** The data file, made when it is not there; `:memory:` only with `thread: false`. */
  readonly file: string;
  /** false: no threads, every commit and scan on the caller's thread. Default true. */
  readonly thread?: boolean;
  /** Scans that may run side by side. Default 2. */
  readonly readers?: number;
  /** Commits that may wait; beyond it they are answered `StorageUnavailable`. Default 4096. */
  readonly queue?: number;
  /** The most pages of 4 KiB the file may have; beyond it commits are answered `StorageUnavailable`. Default: the disk. */
  readonly maxPages?: number;
  /** Gives `change.at`. Default: the system's clock. */
  readonly clock?: Pick<Clock, 'now'>;
  /** Told which migrations have just run, none or more. */
  readonly migrated?: (migrations: readonly Migration[]) => void;
}

/**
 * Opens (and makes, and migrates) the store in one SQLite file. One process owns a data file: take `lockFolder` first.
 *
 * @throws StoreUnusable when the file cannot be opened, is not Rollcall's or a newer Rollcall's.
 */
export async function openSqlite(options: SqliteOptions): Promise<Storage> {
  const { file, thread = true, readers = 2, queue = 4_096, maxPages, clock = Date, migrated } = options;
  if (thread && file === ':memory:') throw new TypeError("A store in ':memory:' needs thread: false.");
  if (file !== ':memory:') {
    const ran = prepareFile(file);
    migrated?.(ran);
  }
  const engine = thread ? await threadedEngine({ file, maxPages }, readers) : inlineEngine({ file, maxPages });
  return new SqliteStorage(engine, { queue, now: () => clock.now() });
}
