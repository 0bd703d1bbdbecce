import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe } from 'vitest';
import type { Storage } from '#storage/port.ts';
import { type OpenOptions, openAt, type StoreLocation } from './open-at.ts';
import { freshSchema } from './postgres.ts';

/** Opens a fresh, empty, migrated store. It is closed and removed at the end of the file's tests. */
export type OpenStore = (options?: OpenOptions) => Promise<Storage>;

/** A place for one store, removed at the end of the file's tests; what is opened there is closed before. */
export interface StorePlace {
  readonly location: StoreLocation;
  open(options?: OpenOptions): Promise<Storage>;
}

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

/** Fresh SQLite stores, for tests that need no other; call it inside a `describe` or at the top of a file. */
export function sqliteStores(thread = false): OpenStore {
  return opener(sqlitePlaces(thread));
}

/** Fresh PostgreSQL stores; call it inside a `describe` or at the top of a file. */
export function postgresStores(): OpenStore {
  return opener(postgresPlaces());
}

/** Fresh places for SQLite stores, each a file in a folder of its own; call it inside a `describe`. */
export function sqlitePlaces(thread = false): () => Promise<StorePlace> {
  return places(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'rollcall-'));
    return {
      location: { dialect: 'sqlite', file: join(folder, 'rollcall.db'), thread },
      remove: async () => rmSync(folder, { recursive: true, force: true }),
    };
  });
}

/** Fresh places for PostgreSQL stores, each a schema; call it inside a `describe`. */
export function postgresPlaces(): () => Promise<StorePlace> {
  return places(async () => {
    const { url, schema, drop } = await freshSchema();
    return { location: { dialect: 'postgres', url, schema }, remove: drop };
  });
}

function places(
  make: () => Promise<{ location: StoreLocation; remove: () => Promise<void> }>,
): () => Promise<StorePlace> {
  const opened: Storage[] = [];
  const removals: (() => Promise<void>)[] = [];
  afterAll(async () => {
    for (const storage of opened.splice(0)) await storage.close();
    for (const remove of removals.splice(0)) await remove();
  });
  return async () => {
    const { location, remove } = await make();
    removals.push(remove);
    return {
      location,
      open: async (options) => {
        const storage = await openAt(location, options);
        opened.push(storage);
        return storage;
      },
    };
  };
}

function opener(place: () => Promise<StorePlace>): OpenStore {
  return async (options) => (await place()).open(options);
}
