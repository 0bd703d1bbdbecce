import { decodeHolder } from './decode-row.ts';
import type { Storage, Write } from './port.ts';

/** A lease that was taken: `fence` grows with each taking, so a stale holder is known by its number. */
export interface Lease {
  readonly tenant: number;
  /** What is leased: `job:<n>`, or a housekeeping task. */
  readonly name: string;
  readonly fence: number;
}

export interface LeaseRequest {
  readonly tenant: number;
  readonly name: string;
  /** Unique to this holder and this taking (a UUID): a lease is never taken twice by one owner. */
  readonly owner: string;
  /** Milliseconds it lasts unless renewed. */
  readonly ttl: number;
  /** Milliseconds since 1970. Processes that share a store keep their clocks within a fraction of `ttl`. */
  readonly now: number;
}

export type LeaseAnswer =
  | { readonly lease: Lease; readonly fence: number; readonly held?: undefined }
  | { readonly held: { readonly owner: string; readonly until: number } };

/** The refusal of a commit whose lease somebody else has taken since. */
export const fenced = 'fenced';

/**
 * Takes a lease that is free, given back or run out; else tells who holds it and until when (milliseconds).
 *
 * Put `leaseGuard` first into every commit made under the lease: it renews the lease, and a holder that lost it is refused
 * as `fenced` and writes nothing (I7).
 */
export async function takeLease(storage: Storage, request: LeaseRequest): Promise<LeaseAnswer> {
  const { tenant, name, owner, ttl, now } = request;
  await storage.commit({
    tenant,
    writes: [
      {
        sql:
          'insert into lease (tenant, name, fence, owner, until) values (?, ?, 1, ?, ?) ' +
          'on conflict (tenant, name) do update set fence = lease.fence + 1, owner = excluded.owner, until = excluded.until ' +
          'where lease.until <= ?',
        parameters: [tenant, name, owner, now + ttl, now],
        rows: 1,
        refusal: 'held',
      },
    ],
  });
  const holder = await leaseHolder(storage, tenant, name);
  if (holder === undefined) throw new Error(`The lease "${name}" of tenant ${tenant} vanished while it was taken.`);
  if (holder.owner !== owner) return { held: { owner: holder.owner, until: holder.until } };
  return { lease: { tenant, name, fence: holder.fence }, fence: holder.fence };
}

/** Who took a lease last, and until when (milliseconds); undefined: nobody ever did. */
export async function leaseHolder(storage: Storage, tenant: number, name: string) {
  const [holder] = await storage.read({
    sql: 'select fence, owner, until from lease where tenant = ? and name = ?',
    parameters: [tenant, name],
    decode: decodeHolder,
  });
  return holder;
}

/** The first write of a commit under a lease: renews it until then (milliseconds), or refuses the commit as `fenced`. */
export function leaseGuard({ tenant, name, fence }: Lease, until: number): Write {
  return {
    sql: 'update lease set until = ? where tenant = ? and name = ? and fence = ?',
    parameters: [until, tenant, name, fence],
    rows: 1,
    refusal: fenced,
  };
}

/** Renews a lease when there is nothing else to commit; false when somebody else has it. */
export async function renewLease(storage: Storage, lease: Lease, until: number): Promise<boolean> {
  const { done } = await storage.commit({ tenant: lease.tenant, writes: [leaseGuard(lease, until)] });
  return done;
}

/** Gives a lease back, so that the next holder need not wait; nothing happens when somebody else has it. */
export async function releaseLease(storage: Storage, lease: Lease): Promise<void> {
  await renewLease(storage, lease, 0);
}
