import { type Latest, latestRequests, newestRequests, type RequestRange } from '#resources/requests/request-rows.ts';
import type { RequestTrace } from '#resources/requests/request-trace.ts';
import type { ApplicationDeps } from '../../deps.ts';
import { retentionDays } from '../../privacy/retention.ts';
import { credentialNames, type RequestsView } from './list-requests.ts';
import { matcher, type RequestsQuery, rangeOf } from './request-filter.ts';
import { type RequestView, viewRequest } from './view-request.ts';

/** Tenants that are asked at once for their newest request. */
const tenantsAtOnce = 500;
/** Requests that are merged at once, and how often before what was found is shown. */
const slice = 100;
const mostSlices = 10;

interface Merged {
  readonly of: Latest;
  readonly trace: RequestTrace;
}

/** What the clients of all customer tenants asked, newest first. The last seconds are still to be written. @throws Refused `invalid` */
export async function allRequests(deps: ApplicationDeps, query: RequestsQuery): Promise<RequestsView> {
  const limit = query.limit ?? 100;
  const range = rangeOf(query);
  const names = new Map<number, ReadonlyMap<string, string>>();
  const found: RequestView[] = [];
  let before: string | null = range.before;
  for (let slices = 0; before !== null && slices < mostSlices && found.length < limit; slices += 1) {
    const merged = await newest(deps, { ...range, before });
    for (const { of, trace } of merged) {
      const known = names.get(of.tenant) ?? (await credentialNames(deps, of.tenant));
      names.set(of.tenant, known);
      if (found.length < limit && matcher(query, known)(trace)) found.push(viewRequest(of.name, trace, known));
    }
    const last: string | null = merged.length < slice ? null : (merged.at(-1)?.trace.entry ?? null);
    before = found.length === limit ? (found.at(-1)?.request ?? null) : last;
  }
  return { requests: found, next: before, days: await retentionDays(deps, 'requests') };
}

/** The newest requests of a range among all tenants: only tenants whose newest is among so many newest can have one of them. */
async function newest(deps: ApplicationDeps, range: RequestRange): Promise<readonly Merged[]> {
  const tenants = new Map((await latestTenants(deps, range)).map((of) => [of.tenant, of]));
  if (tenants.size === 0) return [];
  const read = await deps.storage.read(newestRequests([...tenants.keys()], { ...range, limit: slice }));
  return read.flatMap(({ tenant, trace }) => {
    const of = tenants.get(tenant);
    return of === undefined ? [] : [{ of, trace }];
  });
}

/** Tenants by their newest request, newest first; at most as many as requests are wanted. */
async function latestTenants({ storage }: ApplicationDeps, range: RequestRange): Promise<readonly Latest[]> {
  let kept: Latest[] = [];
  for (let after = -1, more = true; more; ) {
    const page = await storage.read(latestRequests(after, tenantsAtOnce, range));
    kept = [...kept, ...page.filter(({ latest }) => latest !== null)]
      .sort((one, another) => ((one.latest ?? '') < (another.latest ?? '') ? 1 : -1))
      .slice(0, slice);
    after = page.at(-1)?.tenant ?? after;
    more = page.length === tenantsAtOnce;
  }
  return kept;
}
