import type { Query, Value } from '#storage/port.ts';
import type { ActionKind } from '../model/action.ts';
import type { Status } from '../model/log-entry.ts';
import { decodeColumns, decodeWord, integer, text } from '../queries/decode-columns.ts';
import { inList } from '../queries/placeholders.ts';
import type { Span } from './count-writes.ts';
import type { Part } from './log-filter.ts';

const hour = 3_600_000;
/** Hours or days that are looked up one by one; of more all jobs are gone through. */
const mostLooked = 400;

/** Which counts are asked for: whole spans, the end left out (ms). */
export interface CountsOf {
  readonly span: Span;
  readonly since: number;
  readonly until: number;
  /** Only of these jobs, at most 500. */
  readonly jobs: readonly number[] | undefined;
}

/** Entries that count together. */
export interface LogCount {
  readonly status: Status;
  readonly action: ActionKind;
  readonly code: string | undefined;
  readonly count: number;
  /** The newest entry of them, if it is still there. */
  readonly latest: string;
}

/** The entries of some hours or days by status, action and code. */
export function countsIn(tenant: number, of: CountsOf): Query<LogCount> {
  const { sql, parameters } = placeOf(tenant, of);
  return {
    sql: `select status, action, code, sum(count) as count, max(latest) as latest from log_count where ${sql} group by status, action, code`,
    parameters,
    decode: (row) => {
      const values = decodeColumns(row);
      const code = text(values, 'code');
      return {
        status: decodeWord(values, 'status'),
        action: decodeWord(values, 'action'),
        code: code === '' ? undefined : code,
        count: integer(values, 'count'),
        latest: text(values, 'latest'),
      };
    },
  };
}

/** How long the applications took in some hours or days: how many entries of each class of milliseconds (`latencyClass`). */
export function timesIn(tenant: number, of: CountsOf): Query<readonly [took: number, count: number]> {
  const { sql, parameters } = placeOf(tenant, of);
  return {
    sql: `select took, sum(count) as count from log_took where ${sql} group by took`,
    parameters,
    decode: (row) => {
      const values = decodeColumns(row);
      return [integer(values, 'took'), integer(values, 'count')];
    },
  };
}

/** Of some jobs each hour or day is looked up, so that the others cost nothing. */
function placeOf(tenant: number, { span, since, until, jobs }: CountsOf): Part {
  const some = jobs === undefined ? undefined : inList(jobs);
  const looked = (until - since) / (span * hour);
  const begins = Array.from({ length: Math.min(looked, mostLooked) }, (_, index) => since + index * span * hour);
  const among = inList(begins);
  const period: Part =
    some === undefined || looked > mostLooked
      ? { sql: 'since >= ? and since < ?', parameters: [since, until] }
      : { sql: `since in ${among.sql}`, parameters: among.parameters };
  const parameters: readonly Value[] = [tenant, span, ...period.parameters, ...(some?.parameters ?? [])];
  return {
    sql: `tenant = ? and hours = ? and ${period.sql}${some === undefined ? '' : ` and job in ${some.sql}`}`,
    parameters,
  };
}

/** Before which entry the log is not counted yet; no row: all of it is. */
export function uncountedBefore(tenant: number): Query<string> {
  return {
    sql: 'select before from log_uncounted where tenant = ?',
    parameters: [tenant],
    decode: (row) => text(decodeColumns(row), 'before'),
  };
}

/** Whom entries are about, by entry: at most 500 entries. */
export function identitiesOf(
  tenant: number,
  entries: readonly string[],
): Query<readonly [entry: string, identity: string]> {
  const { sql, parameters } = inList(entries);
  return {
    sql: `select entry, identity from log where tenant = ? and entry in ${sql}`,
    parameters: [tenant, ...parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return [text(values, 'entry'), text(values, 'identity')];
    },
  };
}
