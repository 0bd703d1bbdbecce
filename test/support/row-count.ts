import type { Storage } from '#storage/port.ts';

/** How many rows of a tenant a table has. */
export async function rowCount(storage: Pick<Storage, 'read'>, table: string, tenant: number): Promise<number> {
  const [count = 0] = await storage.read({
    sql: `select count(*) as rows from ${table} where tenant = ?`,
    parameters: [tenant],
    decode: (row) => Number(JSON.parse(JSON.stringify(row)).rows),
  });
  return count;
}
