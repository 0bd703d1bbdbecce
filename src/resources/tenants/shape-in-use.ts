import type { Storage, Write } from '#storage/port.ts';
import { decodeCount } from '../decode-facts.ts';
import { decodeNumber } from '../decode-membership.ts';
import type { Tenant } from './tenant.ts';

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

/** A write that is refused as `moved` when the tenant's feed has gone beyond a number: something has been written since. */
export function refuseOnceMoved(tenant: number, seq: number): Write {
  return {
    sql: 'update feed set seq = seq where tenant = ? and seq = ?',
    parameters: [tenant, seq],
    rows: 1,
    refusal: 'moved',
  };
}

/**
 * A write that is refused as `shape-moved` when the tenant's schemas and types are no longer those that a resource was
 * checked by: what it holds might have no schema any more. None where the tenant has only its profile's.
 */
export function refuseOtherShape({ tenant, shape }: Pick<Tenant, 'tenant' | 'shape'>): Write[] {
  if (shape === '') return [];
  return [
    {
      sql: 'update tenant set name = name where tenant = ? and shape = ?',
      parameters: [tenant, shape],
      rows: 1,
      refusal: 'shape-moved',
    },
  ];
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

/** The number of the tenant's last change. */
export async function lastChange(storage: Storage, tenant: number): Promise<number> {
  const [seq = 0] = await storage.read({
    sql: 'select seq as n from feed where tenant = ?',
    parameters: [tenant],
    decode: decodeNumber,
  });
  return seq;
}

/** Whether a resource that changed behind a number of the feed holds something of a schema; at most 1,000 changes are looked at. */
export async function changedHoldsSchema(
  storage: Storage,
  tenant: number,
  urn: string,
  after: number,
): Promise<boolean> {
  const within = storage.dialect === 'sqlite' ? 'instr' : 'strpos';
  const found = await storage.read({
    sql: `select r.n from (select n from change where tenant = ? and seq > ? order by seq limit 1000) c
          cross join resource r where r.tenant = ? and r.n = c.n and ${within}(cast(r.doc as text), ?) > 0 limit 1`,
    parameters: [tenant, after, tenant, heldAs(urn)],
    decode: decodeNumber,
  });
  return found.length > 0;
}

/** How a document shows that it holds something of a schema. */
function heldAs(urn: string): string {
  return `${JSON.stringify(urn)}:`;
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
      parameters: [tenant, after, upTo, heldAs(urn)],
      decode: decodeNumber,
    }),
    { deadline: 60_000, limit: 1 },
  );
  return found.length > 0;
}
