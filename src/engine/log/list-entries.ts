import { timeOfEntry } from '#storage/entry-time.ts';
import type { Query } from '#storage/port.ts';
import type { ActionKind } from '../model/action.ts';
import type { LogEntry, Status } from '../model/log-entry.ts';
import type { ObjectType } from '../model/target.ts';
import { decodeColumns, decodeJson, decodeWord, integer, optionalText, text } from '../queries/decode-columns.ts';
import { drive, everyOf, newestOf } from './log-driver.ts';
import { allOf, type LogFilter, type Part } from './log-filter.ts';

/** One line of the provisioning log. */
export interface LoggedEntry {
  /** UUIDv7: it holds the time. */
  readonly entry: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly job: number;
  readonly cycle: number;
  readonly source: number;
  readonly type: ObjectType;
  readonly identity: string;
  readonly target: string | undefined;
  readonly action: ActionKind;
  readonly status: Status;
  readonly code: string | undefined;
  readonly configuration: number;
  readonly body: LogBody;
}

export type LogBody = Pick<
  LogEntry,
  'message' | 'advice' | 'situation' | 'steps' | 'modified' | 'exchanges' | 'ground'
>;

export const columns = 'entry, job, cycle, source, type, identity, target, action, status, code, configuration, body';

/**
 * Entries of the provisioning log, newest first. What no index answers of the filter is asked of all that the index finds: for the
 * entries of one object. Others are walked (`walkEntries`).
 */
export function listEntries(tenant: number, filter: LogFilter): Query<LoggedEntry> {
  const driven = drive(tenant, filter);
  const limit = Math.min(1000, filter.limit);
  const among = driven.rest.length === 0 ? newestOf(driven, limit) : everyOf(driven);
  return { ...chosen(columns, tenant, { among, rest: driven.rest, limit }), decode: loggedEntry };
}

/** These columns of those of some entries for which the rest holds, newest first. */
export function chosen(
  selected: string,
  tenant: number,
  { among, rest, limit }: { readonly among: Part; readonly rest: readonly Part[]; readonly limit: number },
): Part {
  const { sql, parameters } = allOf([
    { sql: 'tenant = ?', parameters: [tenant] },
    { sql: `entry in (${among.sql})`, parameters: among.parameters },
    ...rest,
  ]);
  return {
    sql: `select ${selected} from log where ${sql} order by entry desc limit ?`,
    parameters: [...parameters, limit],
  };
}

/** One entry by its identifier. */
export function entryById(tenant: number, entry: string): Query<LoggedEntry> {
  return {
    sql: `select ${columns} from log where tenant = ? and entry = ?`,
    parameters: [tenant, entry],
    decode: loggedEntry,
  };
}

/** A row of the log. */
export function loggedEntry(row: unknown): LoggedEntry {
  const values = decodeColumns(row);
  const entry = text(values, 'entry');
  return {
    entry,
    at: timeOfEntry(entry),
    job: integer(values, 'job'),
    cycle: integer(values, 'cycle'),
    source: integer(values, 'source'),
    type: decodeWord(values, 'type'),
    identity: text(values, 'identity'),
    target: optionalText(values, 'target'),
    action: decodeWord(values, 'action'),
    status: decodeWord(values, 'status'),
    code: optionalText(values, 'code'),
    configuration: integer(values, 'configuration'),
    body: decodeJson<LogBody>(text(values, 'body')),
  };
}
