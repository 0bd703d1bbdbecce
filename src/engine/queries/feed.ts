import type { Query } from '#storage/port.ts';
import { decodeColumns, integer, optionalInteger, optionalText, text } from './decode-columns.ts';

/** A row of the change feed, as far as the engine reads it. */
export interface FeedRow {
  readonly seq: number;
  readonly n: number;
  /** What references to the object say; a purged one has it nowhere else any more. */
  readonly id: string;
  readonly type: string;
  readonly kind: string;
  readonly member: number | undefined;
  readonly paths: string | undefined;
}

export function changesAfter(tenant: number, watermark: number, limit: number): Query<FeedRow> {
  return {
    sql: `select seq, n, id, type, kind, member, paths from change where tenant = ? and seq > ? order by seq limit ?`,
    parameters: [tenant, watermark, limit],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        seq: integer(values, 'seq'),
        n: integer(values, 'n'),
        id: text(values, 'id'),
        type: text(values, 'type'),
        kind: text(values, 'kind'),
        member: optionalInteger(values, 'member'),
        paths: optionalText(values, 'paths'),
      };
    },
  };
}

/** The last number given out, and the oldest change kept. */
export function feedEnds(tenant: number): Query<{ readonly seq: number; readonly oldest: number }> {
  return {
    sql: `select seq, oldest from feed where tenant = ?`,
    parameters: [tenant],
    decode: (row) => {
      const values = decodeColumns(row);
      return { seq: integer(values, 'seq'), oldest: integer(values, 'oldest') };
    },
  };
}
