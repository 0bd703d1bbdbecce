import type { Administrator } from '#applications/deps.ts';
import { namedCustomer, resourcesOf } from '#applications/tenants/named-tenant.ts';
import { tenantAddress } from '#applications/tenants/tenant-address.ts';
import type { ResourceContext } from '#resources/context.ts';
import { listResources, type Place } from '#resources/list-resources.ts';
import { readResource } from '#resources/read-resource.ts';
import { represent } from '#resources/represent.ts';
import type { StoredResource } from '#resources/stored-resource.ts';
import { ScimError } from '#scim/error.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import { isJsonObject, type Json, type JsonObject } from '#scim/json.ts';

/** A SCIM resource as a client of the tenant reads it: with `id`, `meta` and its memberships. */
export type ScimResource = JsonObject & { readonly id: string };

export interface ReadRequest {
  /** RFC 7644 §3.4.2.2: `emails.value eq "ada@acme.example"`. */
  readonly filter?: string;
}

/** Reads resources of one type of a tenant. A filter that cannot be used is thrown as `ScimError`. */
export interface ResourceReader {
  /** undefined: there is none of that id. */
  get(id: string): Promise<ScimResource | undefined>;
  /** The first that the filter finds. */
  find(filter: string): Promise<ScimResource | undefined>;
  /** A page by number, from 1; at most 1,000, by default 100. */
  list(
    request?: ReadRequest & { readonly startIndex?: number; readonly count?: number },
  ): Promise<{ readonly totalResults: number; readonly resources: readonly ScimResource[] }>;
  /** All of them, a page at a time; whoever comes and goes meanwhile moves nobody from one page to another. */
  all(request?: ReadRequest): AsyncIterable<ScimResource>;
}

const pageSize = 100;
const largestPage = 1000;

/** @param tenant its name; asked for with each read, as it may be gone by then */
export function readerOf(administrator: Administrator, tenant: string, type: string): ResourceReader {
  const place = async () => {
    const found = await namedCustomer(administrator.deps, tenant);
    const context = resourcesOf(administrator, found);
    return { context, location: tenantAddress(administrator.deps.publicUrl(), context.profile.profile, tenant) };
  };
  const list: ResourceReader['list'] = async ({ filter, startIndex = 1, count = pageSize } = {}) => {
    const { context, location } = await place();
    const page = await listResources(context, type, {
      startIndex,
      count: Math.min(count, largestPage),
      ...filtered(filter),
    });
    return { totalResults: page.totalResults, resources: await shown(context, location, page.resources) };
  };
  return {
    list,
    find: async (filter) => (await list({ filter, count: 1 })).resources[0],
    get: async (id) => {
      const { context, location } = await place();
      try {
        return (await shown(context, location, [await readResource(context, type, id)]))[0];
      } catch (error) {
        if (error instanceof ScimError && error.status === 404) return undefined;
        throw error;
      }
    },
    async *all({ filter } = {}) {
      const { context, location } = await place();
      let from: Place | 'start' | undefined = 'start';
      while (from !== undefined) {
        const request = { startIndex: 1, count: pageSize, from, ...filtered(filter) };
        const page: Awaited<ReturnType<typeof listResources>> = await listResources(context, type, request);
        yield* await shown(context, location, page.resources);
        from = page.next;
      }
    },
  };
}

function filtered(filter: string | undefined) {
  return filter === undefined ? {} : { filter: parseFilter(filter) };
}

async function shown(
  context: ResourceContext,
  location: string,
  resources: readonly StoredResource[],
): Promise<ScimResource[]> {
  const texts = await represent(context, resources, { location });
  return texts.flatMap((text, at) => {
    const resource: Json = JSON.parse(text);
    return isJsonObject(resource) ? [{ ...resource, id: resources[at]?.id ?? '' }] : [];
  });
}
