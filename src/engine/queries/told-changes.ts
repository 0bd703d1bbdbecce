import type { Query } from '#storage/port.ts';
import { columns, type LoggedEntry, loggedEntry } from '../log/list-entries.ts';
import { entryAt } from '../log/log-filter.ts';
import { decodeColumns, integer, optionalInteger, optionalText, text } from './decode-columns.ts';

/** A change of the directory as it is told: who made it, and when (ms). */
export interface ToldChange {
  readonly n: number;
  readonly type: string;
  readonly kind: string;
  readonly member: number | undefined;
  readonly paths: string | undefined;
  readonly actor: string | undefined;
  readonly at: number;
}

/** One change by its number in the feed; none once the feed was cut there. */
export function changeByNumber(tenant: number, seq: number): Query<ToldChange> {
  return {
    sql: 'select n, type, kind, member, paths, actor, at from change where tenant = ? and seq = ?',
    parameters: [tenant, seq],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        n: integer(values, 'n'),
        type: text(values, 'type'),
        kind: text(values, 'kind'),
        member: optionalInteger(values, 'member'),
        paths: optionalText(values, 'paths'),
        actor: optionalText(values, 'actor'),
        at: integer(values, 'at'),
      };
    },
  };
}

/** The first entries about an object after a time (ms), oldest first. */
export function entriesAfter(
  tenant: number,
  job: number,
  source: number,
  { at, limit }: { readonly at: number; readonly limit: number },
): Query<LoggedEntry> {
  return {
    sql: `select ${columns} from log where tenant = ? and entry in
            (select entry from log where tenant = ? and source = ? and entry >= ?)
          and job = ? order by entry limit ?`,
    parameters: [tenant, tenant, source, entryAt(at + 1), job, limit],
    decode: loggedEntry,
  };
}
