import { listCredentials } from '#credentials/list-credentials.ts';
import { requestsBefore } from '#resources/requests/request-rows.ts';
import type { RequestTrace } from '#resources/requests/request-trace.ts';
import type { Administrator, ApplicationDeps } from '../../deps.ts';
import { retentionDays } from '../../privacy/retention.ts';
import { namedCustomer } from '../named-tenant.ts';
import { objectOf } from './object-of.ts';
import { matcher, type RequestsQuery, rangeOf } from './request-filter.ts';
import { type RequestView, viewRequest } from './view-request.ts';

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

/**
 * What the clients of a tenant asked, newest first. The last seconds are still to be written.
 *
 * @param query with `user`: id, user name or display name of whom it was about
 * @throws Refused `unknown`, `invalid`
 */
export async function requestsOf(
  administrator: Administrator,
  name: string,
  query: RequestsQuery & { readonly user?: string | undefined },
): Promise<RequestsView> {
  const { deps } = administrator;
  const { tenant } = await namedCustomer(deps, name);
  const object = query.user === undefined ? undefined : await objectOf(administrator, name, query.user);
  const limit = query.limit ?? 100;
  const names = await credentialNames(deps, tenant);
  const fits = matcher(query, names);
  const range = rangeOf(query, object);
  const found: RequestView[] = [];
  let before: string | null = range.before;
  for (let slices = 0; before !== null && slices < mostSlices && found.length < limit; slices += 1) {
    const read: readonly RequestTrace[] = await deps.storage.read(
      requestsBefore(tenant, { ...range, before, limit: slice }),
    );
    const rest = read.filter(fits).slice(0, limit - found.length);
    found.push(...rest.map((trace) => viewRequest(name, trace, names)));
    const last: string | null = read.length < slice ? null : (read.at(-1)?.entry ?? null);
    before = found.length === limit ? (found.at(-1)?.request ?? null) : last;
  }
  return { requests: found, next: before, days: await retentionDays(deps, 'requests') };
}

/** Names of a tenant's credentials, by id. */
export async function credentialNames(deps: ApplicationDeps, tenant: number): Promise<ReadonlyMap<string, string>> {
  return new Map((await listCredentials(deps, tenant)).map((each) => [each.id, each.name]));
}
