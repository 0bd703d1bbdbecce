import type { Query } from '#storage/port.ts';
import { decodeEventRow, decodeFeedEnds, decodeNumberedResource } from './decode-event-row.ts';
import type { EventRow, NumberedResource } from './event-row.ts';

/** A page of the feed, with what there still is of each row's resource and member. */
export function rowsAfter(tenant: number, after: number, limit: number): Query<EventRow> {
  return {
    sql: `select c.seq, c.n, c.id, c.type, c.kind, c.member, c.paths, c.version, c.actor, c.request, c.at,
            r.doc, m.id as member_id, m.type as member_type, m.doc as member_doc
          from (select * from change where tenant = ? and seq > ? order by seq limit ?) as c
            left join resource r on r.tenant = c.tenant and r.n = c.n
            left join resource m on m.tenant = c.tenant and m.n = c.member
          order by c.seq`,
    parameters: [tenant, after, limit],
    decode: decodeEventRow,
  };
}

/** What these resources were that are gone for good, at most 500: only the feed knows their ids. */
export function goneResources(tenant: number, numbers: readonly number[]): Query<NumberedResource> {
  return {
    sql: `select n, id, type from change
          where tenant = ? and n in (${numbers.map(() => '?').join(', ')}) and kind in ('purged', 'erased')`,
    parameters: [tenant, ...numbers],
    decode: decodeNumberedResource,
  };
}

/** The last number given out, and the oldest change that is kept. */
export function feedEnds(tenant: number): Query<{ readonly seq: number; readonly oldest: number }> {
  return { sql: 'select seq, oldest from feed where tenant = ?', parameters: [tenant], decode: decodeFeedEnds };
}
