import { decodeEntry } from '#storage/decode-row.ts';
import type { Query, Storage, Write } from '#storage/port.ts';
import { decodeRequest } from './decode-request.ts';
import type { RequestTrace } from './request-trace.ts';

const columns = 'entry, status, took, method, path, credential, client, habits, code, problem, excerpt';

/** Writes requests of one tenant, some hundred at most, by one statement. */
export function insertRequests(tenant: number, requests: readonly RequestTrace[]): Write {
  const row = `(?${', ?'.repeat(columns.split(',').length)})`;
  return {
    sql: `insert into request (tenant, ${columns}) values ${requests.map(() => row).join(', ')}`,
    parameters: requests.flatMap(({ entry, status, took, method, path, credential, client, ...why }) => [
      tenant,
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
    ]),
  };
}

/** Between blanks; behind an @ the operations of a bulk request: `capitalised-op@1,3`. */
function habitsText({ habits, habitOperations }: Pick<RequestTrace, 'habits' | 'habitOperations'>): string {
  const places = new Map(habitOperations.map(({ habit, operations }) => [habit, `@${operations.join(',')}`]));
  return habits.map((habit) => habit + (places.get(habit) ?? '')).join(' ');
}

/** The newest requests before an entry. */
export function requestsBefore(
  tenant: number,
  { before, notable, limit }: { readonly before: string; readonly notable: boolean; readonly limit: number },
): Query<RequestTrace> {
  const only = notable ? " and (status >= 400 or habits <> '')" : '';
  return {
    sql: `select ${columns} from request where tenant = ? and entry < ?${only} order by entry desc limit ?`,
    parameters: [tenant, before, limit],
    decode: decodeRequest,
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
