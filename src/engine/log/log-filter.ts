import type { Value } from '#storage/port.ts';
import { inList } from '../queries/placeholders.ts';

/** Which entries of the provisioning log are asked for. */
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

/** A part of a statement with its parameters. */
export interface Part {
  readonly sql: string;
  readonly parameters: readonly Value[];
}

/** Parts that all hold. */
export function allOf(parts: readonly Part[]): Part {
  return { sql: parts.map(({ sql }) => sql).join(' and '), parameters: parts.flatMap(({ parameters }) => parameters) };
}

/** What one of an entry's columns must be. */
export type Column = 'job' | 'cycle' | 'source' | 'identity' | 'status' | 'action' | 'code' | 'target';

const columns: readonly Column[] = ['job', 'cycle', 'source', 'identity', 'status', 'action', 'code', 'target'];

/** That a column is as the filter says; nothing where it says nothing. */
export function equal(filter: LogFilter, column: Column): readonly Part[] {
  const value = filter[column];
  return value === undefined ? [] : [{ sql: `${column} = ?`, parameters: [value] }];
}

/** When the entries were written, and behind which one they come. */
export function period({ before, since, until }: LogFilter): readonly Part[] {
  return [
    ...(before === undefined ? [] : [{ sql: 'entry < ?', parameters: [before] }]),
    ...(since === undefined ? [] : [{ sql: 'entry >= ?', parameters: [entryAt(since)] }]),
    ...(until === undefined ? [] : [{ sql: 'entry < ?', parameters: [entryAt(until)] }]),
  ];
}

/** What the filter asks besides its period and these columns. */
export function besides(filter: LogFilter, known: readonly Column[]): readonly Part[] {
  const { named, jobs } = filter;
  const like = named === undefined ? [] : [`%${named.replace(/[!%_]/g, '!$&')}%`];
  const owned = jobs === undefined || known.includes('job') ? undefined : inList(jobs);
  return [
    ...columns.flatMap((column) => (known.includes(column) ? [] : equal(filter, column))),
    ...like.map((pattern) => ({ sql: "lower(identity) like ? escape '!'", parameters: [pattern] })),
    ...(owned === undefined ? [] : [{ sql: `job in ${owned.sql}`, parameters: owned.parameters }]),
  ];
}

/** What every entry written at a time (ms) or later is greater than or equal to. */
export function entryAt(at: number): string {
  const hex = Math.max(0, Math.floor(at)).toString(16).padStart(12, '0');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}`;
}
