import type { Storage, Value } from '#storage/port.ts';

/**
 * How SQLite will run a statement, one line a step (`SEARCH resource USING PRIMARY KEY (tenant=? AND n=?)`), for a snapshot
 * beside each hot statement: a SCAN or a TEMP B-TREE that appears there is a regression.
 */
export function queryPlan(storage: Storage, sql: string, parameters: readonly Value[]): Promise<string[]> {
  if (storage.dialect !== 'sqlite')
    throw new Error('Plans are kept for SQLite only: it has no statistics to change them.');
  return storage.read({
    sql: `explain query plan ${sql}`,
    parameters,
    decode: (row) => {
      if (row === null || typeof row !== 'object' || !('detail' in row)) throw new Error('SQLite gave no plan.');
      return String(row.detail);
    },
  });
}
