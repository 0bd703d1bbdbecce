import type { RequestRange } from '#resources/requests/request-rows.ts';
import { isNotable, isRefused, type RequestTrace } from '#resources/requests/request-trace.ts';
import { firstEntryAt } from '#storage/cut-entries.ts';
import { Refused } from '../../refused.ts';

/** Which requests an administrator looks for. */
export interface RequestsQuery {
  /** The last request of the page before. */
  readonly before?: string | undefined;
  /** One request by its identifier. */
  readonly request?: string | undefined;
  /** `notable`: refused, or forgiven a habit. */
  readonly only?: 'refused' | 'forgiven' | 'notable' | undefined;
  readonly habit?: string | undefined;
  /** Id or name of a credential. */
  readonly credential?: string | undefined;
  /** A status, or a class of them: `409`, `4xx`. */
  readonly status?: string | undefined;
  /** From this time on; before this time. */
  readonly since?: string | undefined;
  readonly until?: string | undefined;
  /** What path, client, problem, code, habits or the request id hold, in any case. */
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
}

/** Behind every entry. */
const end = 'g';

/** What of a query the store finds by key and index. @param object id of a resource @throws Refused `invalid` for a time that is none */
export function rangeOf(query: RequestsQuery, object?: string): RequestRange {
  const until = query.until === undefined ? end : firstEntryAt(timeOf(query.until, 'until'));
  const before = query.before !== undefined && query.before < until ? query.before : until;
  const refused = query.status !== undefined && /^[45]/.test(query.status);
  return {
    before,
    from: query.since === undefined ? undefined : firstEntryAt(timeOf(query.since, 'since')),
    notable: query.only !== undefined || (query.habit ?? '') !== '' || refused,
    object,
    entry: query.request,
  };
}

function timeOf(text: string, field: string): number {
  const time = Date.parse(text);
  if (!Number.isNaN(time)) return time;
  throw new Refused('invalid', `${field} is no time: ${text.slice(0, 40)}.`, 'Write it as 2026-05-01T00:00:00Z.');
}

/** The rest of a query, which is asked of each request. @param names of credentials by id */
export function matcher(query: RequestsQuery, names: ReadonlyMap<string, string>): (trace: RequestTrace) => boolean {
  const search = query.search?.trim().toLowerCase() ?? '';
  const credential = query.credential ?? '';
  const habit = query.habit ?? '';
  return (trace) =>
    isKind(trace, query.only) &&
    hasStatus(trace, query.status) &&
    (habit === '' || trace.habits.includes(habit)) &&
    (credential === '' || trace.credential === credential || nameOf(trace, names) === credential) &&
    (search === '' || textOf(trace).includes(search));
}

function isKind(trace: RequestTrace, only: RequestsQuery['only']): boolean {
  if (only === 'refused') return isRefused(trace);
  if (only === 'forgiven') return trace.habits.length > 0;
  return only === undefined || isNotable(trace);
}

function hasStatus({ status }: RequestTrace, wanted: string | undefined): boolean {
  if (wanted === undefined) return true;
  return /xx$/i.test(wanted) ? String(status).startsWith(wanted.slice(0, 1)) : String(status) === wanted;
}

function nameOf({ credential }: RequestTrace, names: ReadonlyMap<string, string>): string | null {
  return credential === null ? null : (names.get(credential) ?? null);
}

function textOf(trace: RequestTrace): string {
  const { method, path, client, code, problem, status, asked, habits, refusals } = trace;
  const operations = refusals.flatMap((each) => [each.code ?? '', each.problem ?? '']);
  const texts = [method, path, client, code ?? '', problem ?? '', String(status), asked, ...habits, ...operations];
  return texts.join('\n').toLowerCase();
}
