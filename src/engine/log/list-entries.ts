import { timeOfEntry } from '#storage/entry-time.ts';
import type { Query, Value } from '#storage/port.ts';
import type { ActionKind } from '../model/action.ts';
import type { LogEntry, Status } from '../model/log-entry.ts';
import type { ObjectType } from '../model/target.ts';
import { decodeColumns, decodeJson, decodeWord, integer, optionalText, text } from '../queries/decode-columns.ts';
import { inList } from '../queries/placeholders.ts';

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

export interface LogFilter {
  readonly job?: number;
  /** Only of these jobs, at most 500. */
  readonly jobs?: readonly number[];
  readonly cycle?: number;
  /** Number of a directory object. */
  readonly source?: number;
  readonly identity?: string;
  /** What the identity holds, in lower case. */
  readonly named?: string;
  readonly status?: string;
  readonly action?: string;
  readonly code?: string;
  /** Identifier of an object of the application. */
  readonly target?: string;
  /** Only entries before this one: the cursor. */
  readonly before?: string;
  /** Written in this period: milliseconds, the end left out. */
  readonly since?: number;
  readonly until?: number;
  /** At most 1,000. */
  readonly limit: number;
}

export const columns = 'entry, job, cycle, source, type, identity, target, action, status, code, configuration, body';

/** Entries of the provisioning log, newest first. */
export function listEntries(tenant: number, filter: LogFilter): Query<LoggedEntry> {
  const { sql, parameters } = conditionsOf(tenant, filter);
  return {
    sql: `select ${columns} from log where ${sql} order by entry desc limit ?`,
    parameters: [...parameters, Math.min(1000, filter.limit)],
    decode: loggedEntry,
  };
}

/** The conditions of a filter. */
export function conditionsOf(
  tenant: number,
  filter: LogFilter,
): { readonly sql: string; readonly parameters: readonly Value[] } {
  const { since, until, named, jobs } = filter;
  const conditions: [string, Value | undefined][] = [
    ['tenant = ?', tenant],
    ['job = ?', filter.job],
    ['cycle = ?', filter.cycle],
    ['source = ?', filter.source],
    ['identity = ?', filter.identity],
    ["lower(identity) like ? escape '!'", named === undefined ? undefined : `%${named.replace(/[!%_]/g, '!$&')}%`],
    ['status = ?', filter.status],
    ['action = ?', filter.action],
    ['code = ?', filter.code],
    ['target = ?', filter.target],
    ['entry < ?', filter.before],
    ['entry >= ?', since === undefined ? undefined : entryAt(since)],
    ['entry < ?', until === undefined ? undefined : entryAt(until)],
  ];
  const used = conditions.flatMap(([sql, value]) => (value === undefined ? [] : [{ sql, value }]));
  const owned = jobs === undefined ? undefined : inList(jobs);
  const among = indexed(tenant, filter);
  return {
    sql: [
      ...used.map((one) => one.sql),
      ...(owned === undefined ? [] : [`job in ${owned.sql}`]),
      ...(among === undefined ? [] : [`entry in (select entry from log where ${among.sql})`]),
    ].join(' and '),
    parameters: [...used.map((one) => one.value), ...(owned?.parameters ?? []), ...(among?.parameters ?? [])],
  };
}

/** SQLite would rather go through the whole tenant in order of the key than fetch bodies by another index: the index is asked by itself. */
function indexed(tenant: number, { source, job, cycle, status }: LogFilter) {
  if (source !== undefined) return { sql: 'tenant = ? and source = ?', parameters: [tenant, source] };
  if (job === undefined) return undefined;
  if (cycle !== undefined) return { sql: 'tenant = ? and job = ? and cycle = ?', parameters: [tenant, job, cycle] };
  return status === 'failure'
    ? { sql: `tenant = ? and job = ? and status = 'failure'`, parameters: [tenant, job] }
    : undefined;
}

/** What every entry written at a time (ms) or later is greater than or equal to. */
export function entryAt(at: number): string {
  const hex = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}`;
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
