import type { Change, Storage, Value, Write } from '#storage/port.ts';

/** All rows of a statement, as the store gives them. */
export function rows(storage: Storage, sql: string, parameters: readonly Value[] = []): Promise<unknown[]> {
  return storage.read({ sql, parameters, decode: (row) => row });
}

/** The numbers in the first column of a statement. */
export function numbers(storage: Storage, sql: string, parameters: readonly Value[] = []): Promise<number[]> {
  return storage.read({ sql, parameters, decode: (row) => Number(Object.values(Object(row))[0]) });
}

/** A row of `tally`: a small table to write to. */
export function tally(tenant: number, type: string, live = 1): Write {
  return { sql: 'insert into tally (tenant, type, live) values (?, ?, ?)', parameters: [tenant, type, live], rows: 1 };
}

/** The types in a tenant's `tally`, in order. */
export function tallies(storage: Storage, tenant: number): Promise<string[]> {
  return storage.read({
    sql: 'select type from tally where tenant = ? order by type',
    parameters: [tenant],
    decode: (row) => String(Object.values(Object(row))[0]),
  });
}

/** A change of an object that takes its number from the feed. */
export const created: Change = { n: { seq: 0 }, id: 'an-id', type: 'User', kind: 'created' };

/** A write that touches no row although it must. */
export function stale(refusal?: string): Write {
  return {
    sql: "update tally set live = 0 where tenant = ? and type = 'nobody'",
    parameters: [1],
    rows: 1,
    ...(refusal === undefined ? {} : { refusal }),
  };
}
