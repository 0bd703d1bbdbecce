import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { Clock } from '#deps.ts';
import type { Storage } from '#storage/port.ts';
import { openPostgres } from '#storage/postgres/open.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { freshSchema } from './postgres.ts';

export interface OpenOptions {
  readonly clock?: Pick<Clock, 'now'>;
}

/** Opens a fresh, empty, migrated store. It is closed and removed at the end of the file's tests. */
export type OpenStore = (options?: OpenOptions) => Promise<Storage>;

/**
 * Runs the same tests over SQLite (a file, inline) and PostgreSQL (a schema of its own in a real server).
 *
 * A fresh store has one feed row, tenant 0's: use `withFeed` before the first change of another tenant.
 */
export function eachStore(tests: (name: string, open: OpenStore) => void): void {
  describe('on SQLite', () => tests('sqlite', sqliteStores()));
  describe('on PostgreSQL', () => tests('postgres', postgresStores()));
}

/** Gives tenants their feeds; use-cases that create tenants do it themselves. */
export async function withFeed(storage: Storage, ...tenants: readonly number[]): Promise<Storage> {
  for (const tenant of tenants) {
    await storage.commit({
      tenant,
      writes: [{ sql: 'insert into feed (tenant, seq, oldest) values (?, 0, 0)', parameters: [tenant], rows: 1 }],
    });
  }
  return storage;
}

/** Fresh SQLite stores, each a file of its own; call it inside a `describe`. */
export function sqliteStores(thread = false): OpenStore {
  const opened: { storage: Storage; folder: string }[] = [];
  afterAll(async () => {
    for (const { storage, folder } of opened.splice(0)) {
      await storage.close();
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return async (options) => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-'));
    const storage = await openSqlite({ file: join(folder, 'rollcall.db'), thread, ...options });
    opened.push({ storage, folder });
    return storage;
  };
}

/** Fresh PostgreSQL stores, each a schema of its own; call it inside a `describe`. */
export function postgresStores(): OpenStore {
  const opened: { storage: Storage; drop: () => Promise<void> }[] = [];
  afterAll(async () => {
    for (const { storage, drop } of opened.splice(0)) {
      await storage.close();
      await drop();
    }
  });
  return async (options) => {
    const { url, schema, drop } = await freshSchema();
    const storage = await openPostgres({ url, schema, pool: 4, poll: 20, ...options });
    opened.push({ storage, drop });
    return storage;
  };
}
