import type { Query, Write } from '#storage/port.ts';
import { decodeColumns, integer, text } from '../queries/decode-columns.ts';
import { columns, type LoggedEntry, loggedEntry } from './list-entries.ts';

/** Failures of a job after an entry, oldest first. */
export function failuresAfter(tenant: number, job: number, entry: string, limit: number): Query<LoggedEntry> {
  return {
    sql: `select ${columns} from log where tenant = ? and entry in (
            select entry from log where tenant = ? and job = ? and status = 'failure' and entry > ? order by entry limit ?
          ) order by entry`,
    parameters: [tenant, tenant, job, entry, limit],
    decode: loggedEntry,
  };
}

/** How far the failures of a job were told. */
export interface Told {
  readonly entry: string;
  /** Milliseconds. */
  readonly at: number;
  readonly digest: number;
}

export function toldOf(tenant: number, job: number): Query<Told> {
  return {
    sql: 'select entry, at, digest from told where tenant = ? and job = ?',
    parameters: [tenant, job],
    decode: (row) => {
      const values = decodeColumns(row);
      return { entry: text(values, 'entry'), at: integer(values, 'at'), digest: integer(values, 'digest') };
    },
  };
}

/** Refused when another process told them meanwhile. */
export function moveTold(tenant: number, job: number, before: Told | undefined, after: Told): Write {
  if (before === undefined) {
    return {
      sql: 'insert into told (tenant, job, entry, at, digest) values (?, ?, ?, ?, ?)',
      parameters: [tenant, job, after.entry, after.at, after.digest],
      refusal: 'told',
    };
  }
  return {
    sql: 'update told set entry = ?, at = ?, digest = ? where tenant = ? and job = ? and entry = ? and at = ? and digest = ?',
    parameters: [after.entry, after.at, after.digest, tenant, job, before.entry, before.at, before.digest],
    rows: 1,
    refusal: 'told',
  };
}
