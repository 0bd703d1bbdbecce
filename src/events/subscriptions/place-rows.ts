import { decodeNumber } from '#storage/decode-row.ts';
import type { Query, Write } from '#storage/port.ts';
import { decodePlace, type Place } from './decode-place.ts';

/** The kind of the rows of `subscription` that are written here. */
const kind = 'process';
const columns = 'tenant, id, kind, url, secret, position, state, attempts, due, failure';

/** How far the subscription is in a tenant; where it never was, at the beginning. */
export function placeIn(tenant: number, id: string): Query<Place> {
  return {
    sql: `select t.name, t.kind, coalesce(s.position, 0) as position, coalesce(s.attempts, 0) as attempts, coalesce(s.due, 0) as due
          from tenant t left join subscription s on s.tenant = t.tenant and s.id = ? where t.tenant = ?`,
    parameters: [id, tenant],
    decode: decodePlace,
  };
}

/** The customers above a number, at most 500, of whose events the subscription does not know all. */
export function behind(id: string, above: number): Query<number> {
  return {
    sql: `select t.tenant from tenant t join feed f on f.tenant = t.tenant
            left join subscription s on s.tenant = t.tenant and s.id = ?
          where t.kind = 'customer' and t.tenant > ? and f.seq <> coalesce(s.position, 0) order by t.tenant limit 500`,
    parameters: [id, above],
    decode: decodeNumber,
  };
}

/** Marks that the subscription exists; refused as `taken` when it did before. */
export function insertMark(tenant: number, id: string): Write {
  return {
    sql: `insert into subscription (${columns}) values (?, ?, '${kind}', null, null, 0, 'mark', 0, 0, null)`,
    parameters: [tenant, id],
  };
}

/** Puts it at the end of the feed of every customer that there is. */
export function startAtEnds(id: string): Write {
  return {
    sql: `insert into subscription (${columns})
          select f.tenant, ?, '${kind}', null, null, f.seq, 'active', 0, 0, null from feed f
            join tenant t on t.tenant = f.tenant where t.kind = 'customer'
          on conflict (tenant, id) do nothing`,
    parameters: [id],
  };
}

/** Puts it at a position of one tenant; refused as `taken` when it is somewhere already. */
export function startAt(tenant: number, id: string, position: number): Write {
  return {
    sql: `insert into subscription (${columns}) values (?, ?, '${kind}', null, null, ?, 'active', 0, 0, null)`,
    parameters: [tenant, id, position],
  };
}

/** Puts it where the handler has come to, and says what became of the event after that. */
export function moveTo(
  tenant: number,
  id: string,
  { position, attempts, due, failure }: Omit<Place, 'name' | 'kind'> & { readonly failure: string | null },
): Write {
  return {
    sql: `insert into subscription (${columns}) values (?, ?, '${kind}', null, null, ?, 'active', ?, ?, ?)
          on conflict (tenant, id) do update set position = excluded.position, attempts = excluded.attempts,
            due = excluded.due, failure = excluded.failure`,
    parameters: [tenant, id, position, attempts, due, failure],
  };
}
