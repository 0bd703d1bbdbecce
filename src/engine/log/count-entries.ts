import { timeOfEntry } from '#storage/entry-time.ts';
import type { Query } from '#storage/port.ts';
import type { ActionKind } from '../model/action.ts';
import type { Status } from '../model/log-entry.ts';
import { decodeColumns, decodeWord, optionalInteger, optionalText, text } from '../queries/decode-columns.ts';
import { conditionsOf, type LogFilter } from './list-entries.ts';

/** What a report counts of an entry. */
export interface CountedEntry {
  readonly entry: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly identity: string;
  readonly action: ActionKind;
  readonly status: Status;
  readonly code: string | undefined;
  /** Milliseconds that the application took to answer; undefined: it was not asked, or nobody wrote it down. */
  readonly took: number | undefined;
}

/** Entries of the provisioning log without their bodies, newest first. */
export function countedEntries(tenant: number, filter: LogFilter): Query<CountedEntry> {
  const { sql, parameters } = conditionsOf(tenant, filter);
  return {
    sql: `select entry, identity, action, status, code, took from log where ${sql} order by entry desc limit ?`,
    parameters: [...parameters, Math.min(1000, filter.limit)],
    decode: (row) => {
      const values = decodeColumns(row);
      const entry = text(values, 'entry');
      return {
        entry,
        at: timeOfEntry(entry),
        identity: text(values, 'identity'),
        action: decodeWord(values, 'action'),
        status: decodeWord(values, 'status'),
        code: optionalText(values, 'code'),
        took: optionalInteger(values, 'took'),
      };
    },
  };
}
