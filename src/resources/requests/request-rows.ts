import { decodeEntry } from '#storage/decode-row.ts';
import type { Query, Storage, Value, Write } from '#storage/port.ts';
import { decodeLatest, decodeRequest, decodeRequestOf } from './decode-request.ts';
import { type ChangedKind, isNotable, type RequestTrace } from './request-trace.ts';

const columns =
  'entry, status, took, method, path, credential, client, habits, code, problem, excerpt, object, asked, steps, changes, refused';

/** Writes requests of one tenant, some hundred at most, by one statement. */
export function insertRequests(tenant: number, requests: readonly RequestTrace[]): Write {
  const row = `(?, ?${', ?'.repeat(columns.split(',').length)})`;
  return {
    sql: `insert into request (tenant, notable, ${columns}) values ${requests.map(() => row).join(', ')}`,
    parameters: requests.flatMap(({ entry, status, took, method, path, credential, client, ...why }) => [
      tenant,
      isNotable({ status, ...why }) ? 1 : 0,
      entry,
      status,
      took,
      method,
      path,
      credential,
      client,
      habitsText(why),
      why.code,
      why.problem,
      why.excerpt,
      why.object,
      why.asked,
      why.steps.map(({ step, took: ms }) => (ms === 0 ? step : `${step}:${ms}`)).join(' '),
      why.changes.map(changeText).join(' '),
      why.refusals.length === 0 ? '' : JSON.stringify(why.refusals),
    ]),
  };
}

/** Between blanks; behind an @ the operations of a bulk request: `capitalised-op@1,3`. */
function habitsText({ habits, habitOperations }: Pick<RequestTrace, 'habits' | 'habitOperations'>): string {
  const places = new Map(habitOperations.map(({ habit, operations }) => [habit, `@${operations.join(',')}`]));
  return habits.map((habit) => habit + (places.get(habit) ?? '')).join(' ');
}

function changeText({ kind, count, paths }: ChangedKind): string {
  const named = paths.filter((path) => !/[\s,]/.test(path));
  return `${kind}*${count}${named.length === 0 ? '' : `=${named.join(',')}`}`;
}

/** Which requests are wanted; each part has an index or is a range of the key. */
export interface RequestRange {
  /** Older than this entry. */
  readonly before: string;
  /** This entry or younger. */
  readonly from?: string | undefined;
  readonly notable: boolean;
  readonly object?: string | undefined;
  readonly entry?: string | undefined;
}

/** The newest requests of a range. */
export function requestsBefore(tenant: number, range: RequestRange & { readonly limit: number }): Query<RequestTrace> {
  const { sql, parameters } = conditionOf(range);
  // Asked for whole rows SQLite goes through the tenant by its key: the index is asked by itself.
  const entries = `select entry from request where tenant = ? and ${sql} order by entry desc limit ?`;
  return {
    sql: `select ${columns} from request where tenant = ? and entry in (${entries}) order by entry desc`,
    parameters: [tenant, tenant, ...parameters, range.limit],
    decode: decodeRequest,
  };
}

/** Few sizes, so that the store prepares few statements; nobody has the number -1. */
const sizes = [1, 8, 50, 200];

/** The newest requests of a range of some tenants together, at most 200: one statement, of which each tenant's part is read from an index. */
export function newestRequests(
  tenants: readonly number[],
  range: RequestRange & { readonly limit: number },
): Query<{ readonly tenant: number; readonly trace: RequestTrace }> {
  const { sql, parameters } = conditionOf(range);
  const size = sizes.find((one) => one >= tenants.length) ?? tenants.length;
  const asked = [...tenants, ...new Array<number>(size - tenants.length).fill(-1)];
  const branches = asked.map(
    (_, index) =>
      `select tenant, entry from (select tenant, entry from request where tenant = ? and ${sql} order by entry desc limit ?) t${index}`,
  );
  return {
    sql: `select r.tenant, ${columns
      .split(', ')
      .map((column) => `r.${column}`)
      .join(', ')} from (
            select tenant, entry from (${branches.join(' union all ')}) branch order by entry desc limit ?) newest
          cross join request r where r.tenant = newest.tenant and r.entry = newest.entry order by r.entry desc`,
    parameters: [...asked.flatMap((tenant) => [tenant, ...parameters, range.limit]), range.limit],
    decode: decodeRequestOf,
  };
}

/** Of tenants behind a number, so many by number, which is their newest request of a range; null where there is none. */
export function latestRequests(after: number, limit: number, range: RequestRange): Query<Latest> {
  const { sql, parameters } = conditionOf(range);
  return {
    sql: `select t.tenant, t.name, (select max(entry) from request where tenant = t.tenant and ${sql}) as latest
          from tenant t where t.tenant > ? and t.kind = 'customer' order by t.tenant limit ?`,
    parameters: [...parameters, after, limit],
    decode: decodeLatest,
  };
}

/** A tenant and its newest request of a range. */
export type Latest = ReturnType<typeof decodeLatest>;

function conditionOf({ before, from, notable, object, entry }: RequestRange): { sql: string; parameters: Value[] } {
  const conditions: (readonly [string, ...Value[]])[] = [
    ['entry < ?', before],
    ...(from === undefined ? [] : [['entry >= ?', from] as const]),
    ...(entry === undefined ? [] : [['entry = ?', entry] as const]),
    ...(object === undefined ? [] : [['object = ?', object] as const]),
    ...(notable ? [['notable = 1'] as const] : []),
  ];
  return {
    sql: conditions.map(([sql]) => sql).join(' and '),
    parameters: conditions.flatMap(([, ...parameters]) => parameters),
  };
}

/** Rows a commit. */
const batch = 5000;

/** Keeps the newest requests of a tenant and deletes what is before them. @param most how many */
export async function cutRequestsTo(storage: Storage, tenant: number, most: number): Promise<void> {
  for (;;) {
    const [last] = await storage.read({
      sql: `select max(entry) as entry from (select entry from request where tenant = ? and entry <
              (select entry from request where tenant = ? order by entry desc limit 1 offset ?)
            order by entry limit ?) as oldest`,
      parameters: [tenant, tenant, most - 1, batch],
      decode: decodeEntry,
    });
    if (last === undefined || last.entry === null) return;
    await storage.commit({
      tenant,
      writes: [{ sql: 'delete from request where tenant = ? and entry <= ?', parameters: [tenant, last.entry] }],
    });
  }
}
