import type { Storage } from '#storage/port.ts';

/** The store, which tells the text of every statement before it is run. */
export function heardStatements(storage: Storage, heard: (sql: string) => void): Storage {
  return {
    dialect: storage.dialect,
    read(query) {
      heard(query.sql);
      return storage.read(query);
    },
    scan(tenant, query, budget) {
      heard(query(0, 10_000).sql);
      return storage.scan(tenant, query, budget);
    },
    commit(commit) {
      for (const { sql } of commit.writes) heard(sql);
      return storage.commit(commit);
    },
    onFeed: (wake) => storage.onFeed(wake),
    backup: (file) => storage.backup(file),
    compact: (tables) => storage.compact(tables),
    close: () => storage.close(),
  };
}
