import type { Storage, Write } from '#storage/port.ts';
import { decodeCount } from '../decode-facts.ts';
import { decodeNumber } from '../decode-membership.ts';

/** A write that is refused as `in-use` while a tenant has live resources of a type. */
export function refuseWhileUsed(tenant: number, type: string): Write {
  return {
    sql: `update tenant set name = name where tenant = ? and not exists (
            select 1 from resource r where r.tenant = ? and r.type = ? and r.deleted is null)`,
    parameters: [tenant, tenant, type],
    rows: 1,
    refusal: 'in-use',
  };
}

/** How many live resources of a type a tenant has. */
export async function countOfType(storage: Storage, tenant: number, type: string): Promise<number> {
  const [count = 0] = await storage.read({
    sql: 'select live as count from tally where tenant = ? and type = ?',
    parameters: [tenant, type],
    decode: decodeCount,
  });
  return count;
}

/**
 * Whether any resource holds something of a schema. Documents are looked through in slices, until the first that does.
 * @throws ScanBudgetExceeded after a minute
 */
export async function holdsSchema(storage: Storage, tenant: number, urn: string): Promise<boolean> {
  const within = storage.dialect === 'sqlite' ? 'instr' : 'strpos';
  const found = await storage.scan(
    tenant,
    (after, upTo) => ({
      sql: `select n from resource
            where tenant = ? and n > ? and n <= ? and ${within}(cast(doc as text), ?) > 0 order by n limit 1`,
      parameters: [tenant, after, upTo, `${JSON.stringify(urn)}:`],
      decode: decodeNumber,
    }),
    { deadline: 60_000, limit: 1 },
  );
  return found.length > 0;
}
