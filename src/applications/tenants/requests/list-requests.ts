import { listCredentials } from '#credentials/list-credentials.ts';
import { requestsBefore } from '#resources/requests/request-rows.ts';
import { isNotable, type RequestTrace } from '#resources/requests/request-trace.ts';
import { timeOfEntry } from '#storage/entry-time.ts';
import type { ApplicationDeps } from '../../deps.ts';
import { namedCustomer } from '../named-tenant.ts';
import { requestRetention } from './request-retention.ts';

/** A request of a SCIM client as an administrator sees it. */
export interface RequestView extends Omit<RequestTrace, 'entry' | 'credential'> {
  readonly request: string;
  readonly at: string;
  /** The credential that let it in. */
  readonly credential: { readonly id: string; readonly name: string | null } | null;
}

export interface RequestsQuery {
  /** The last request of the page before. */
  readonly before?: string | undefined;
  /** `notable`: refused, or forgiven a habit. */
  readonly only?: 'refused' | 'forgiven' | 'notable' | undefined;
  readonly habit?: string | undefined;
  /** Id or name of a credential. */
  readonly credential?: string | undefined;
  /** What path, client, problem or code hold, in any case. */
  readonly search?: string | undefined;
  readonly limit?: number | undefined;
}

export interface RequestsView {
  readonly requests: readonly RequestView[];
  /** Where the search goes on; null: there is nothing older. */
  readonly next: string | null;
  /** How many days requests are kept. */
  readonly days: number;
}

/** Requests that are read at once, and how often before what was found is shown: then the caller may go on. */
const slice = 1_000;
const mostSlices = 10;
/** No entry is later. */
const end = 'g';

/** What the clients of a tenant asked, newest first. The last seconds are still to be written. @throws Refused */
export async function requestsOf(deps: ApplicationDeps, name: string, query: RequestsQuery): Promise<RequestsView> {
  const { tenant } = await namedCustomer(deps, name);
  const limit = query.limit ?? 100;
  const credentials = new Map((await listCredentials(deps, tenant)).map((each) => [each.id, each.name]));
  const fits = matcher(query, credentials);
  const notable = query.only !== undefined || (query.habit ?? '') !== '';
  const found: RequestTrace[] = [];
  let before: string | null = query.before ?? end;
  for (let slices = 0; before !== null && slices < mostSlices && found.length < limit; slices += 1) {
    const read: readonly RequestTrace[] = await deps.storage.read(
      requestsBefore(tenant, { before, notable, limit: slice }),
    );
    const rest = read.filter(fits).slice(0, limit - found.length);
    found.push(...rest);
    before = found.length === limit ? (found.at(-1)?.entry ?? null) : nextOf(read);
  }
  const { days } = await requestRetention(deps);
  return { requests: found.map((trace) => view(trace, credentials)), next: before, days };
}

function nextOf(read: readonly RequestTrace[]): string | null {
  return read.length < slice ? null : (read.at(-1)?.entry ?? null);
}

function matcher(query: RequestsQuery, credentials: ReadonlyMap<string, string>): (trace: RequestTrace) => boolean {
  const search = query.search?.trim().toLowerCase() ?? '';
  const credential = query.credential ?? '';
  const habit = query.habit ?? '';
  return (trace) =>
    isKind(trace, query.only) &&
    (habit === '' || trace.habits.includes(habit)) &&
    (credential === '' || trace.credential === credential || nameOf(trace, credentials) === credential) &&
    (search === '' || textOf(trace).includes(search));
}

function isKind(trace: RequestTrace, only: RequestsQuery['only']): boolean {
  if (only === 'refused') return trace.status >= 400;
  if (only === 'forgiven') return trace.habits.length > 0;
  return only === undefined || isNotable(trace);
}

function nameOf({ credential }: RequestTrace, credentials: ReadonlyMap<string, string>): string | null {
  return credential === null ? null : (credentials.get(credential) ?? null);
}

function textOf({ method, path, client, code, problem, status }: RequestTrace): string {
  return [method, path, client, code ?? '', problem ?? '', String(status)].join('\n').toLowerCase();
}

function view({ entry, credential, ...trace }: RequestTrace, names: ReadonlyMap<string, string>): RequestView {
  return {
    request: entry,
    at: new Date(timeOfEntry(entry)).toISOString(),
    ...trace,
    credential: credential === null ? null : { id: credential, name: names.get(credential) ?? null },
  };
}
