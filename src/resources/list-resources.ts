import type { Filter } from '#scim/filter/filter.ts';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { JsonObject } from '#scim/json.ts';
import type { ResolvedPath } from '#scim/path/attribute-path.ts';
import { type CompiledType, typeNamed } from './compile-profile.ts';
import type { ResourceContext } from './context.ts';
import { decodeDocument, decodeLive } from './decode-stored-resource.ts';
import { metaOf } from './meta.ts';
import type { Behind } from './search/behind.ts';
import { resolveFilter } from './search/filter-policy.ts';
import { mostSorted, pageInOrder } from './search/in-order.ts';
import { type Found, runSearch } from './search/run-search.ts';
import type { SearchOrder } from './search/search-order.ts';
import type { SearchScope } from './search/search-scope.ts';
import { sortDocuments, sortKeyOf } from './search/sort-documents.ts';
import { type Page, unfilteredPageQuery } from './search/statements.ts';
import { tooManyToSort } from './search/too-many-to-sort.ts';
import type { StoredResource } from './stored-resource.ts';

export interface ListRequest {
  readonly filter?: Filter;
  /** From 1; less counts as 1 (RFC 7644 §3.4.2.4). */
  readonly startIndex: number;
  /** 0: only the total. */
  readonly count: number;
  /** Absent: the order of their creation. */
  readonly order?: ListOrder;
  /** Begin behind this place instead of at `startIndex`; resources that come and go move nobody from one page to another. */
  readonly from?: Place | 'start';
}

export interface ListOrder {
  /** What to put them in order by. Those without a value come last, or first when the order descends. */
  readonly by: ResolvedPath;
  readonly descending: boolean;
  /** What becomes of more than can be sorted: the order of creation `stays`, or 400 `tooMany`. */
  readonly whenMany: 'stays' | 'refuse';
}

/** Where a page ended. */
export interface Place extends Behind {
  /** How many there were when the first page was found. */
  readonly total: number;
}

export interface FoundPage extends Found {
  /** Where to go on; undefined: nothing is left, or no `from` was given. */
  readonly next?: Place;
}

/**
 * Finds a page of resources, in the order of their creation unless another is asked for (RFC 7644 §3.4.2). Beyond the end it is empty.
 * @throws ScimError 400 invalidFilter for what cannot be filtered on, 400 tooMany for what takes too long or cannot be sorted
 */
export async function listResources(
  context: ResourceContext,
  typeName: string,
  request: ListRequest,
): Promise<FoundPage> {
  const { from, count, order } = request;
  if (from === undefined) return findPage(context, typeName, request);
  // One more than are wanted tells whether anything is left.
  const { totalResults, resources } = await findPage(context, typeName, { ...request, count: count + 1 });
  const shown = { totalResults, resources: resources.slice(0, count) };
  const last = shown.resources.at(-1);
  if (last === undefined || resources.length <= count) return shown;
  const type = typeNamed(context.profile, typeName);
  const key = order === undefined ? undefined : sortKeyOf(order.by, readable(context, type, last));
  return { ...shown, next: { n: last.n, key, total: totalResults } };
}

async function findPage(
  context: ResourceContext,
  typeName: string,
  { filter, startIndex, count, order, from }: ListRequest,
): Promise<Found> {
  const type = typeNamed(context.profile, typeName);
  const { storage, tenant } = context;
  const scope: SearchScope = { tenant: tenant.tenant, type, dialect: storage.dialect };
  const offset = from === undefined ? Math.max(startIndex, 1) - 1 : 0;
  const after = from === 'start' ? undefined : from;
  const page = { offset, count: Math.max(count, 0), after };
  const wanted =
    filter === undefined
      ? impliedFilter(context, type)
      : resolveFilter(context.profile, type, filter, context.leniency);
  const find = (asked: Page, along: SearchOrder | undefined, total?: number) =>
    wanted === undefined
      ? listAll(context, scope, asked, along)
      : runSearch(storage, scope, {
          filter: wanted,
          page: asked,
          order: along,
          readable: (resource) => readable(context, type, resource),
          deadline: context.searchDeadline ?? 2_000,
          total,
        });
  if (order === undefined) return find(page, undefined, after?.total);
  const by = hasOneValue(order.by) ? type.searchable.get(order.by.key) : undefined;
  if (by !== undefined) return find(page, { ...order, by }, after?.total);
  const few = await find({ offset: 0, count: mostSorted }, undefined);
  if (few.totalResults > mostSorted) throw tooManyToSort(few.totalResults);
  const sorted = sortDocuments(order, few.resources, (resource) => readable(context, type, resource), after);
  return { totalResults: few.totalResults, resources: sorted.slice(page.offset, page.offset + page.count) };
}

/** Of several values the primary one or the first counts, which an index of all of them does not tell. */
function hasOneValue({ attribute, sub }: ResolvedPath): boolean {
  return !attribute.multiValued && sub?.multiValued !== true;
}

/** Some applications leave inactive users out of a list that was not filtered. */
function impliedFilter({ profile }: ResourceContext, { active }: CompiledType): ResolvedFilter | undefined {
  if (profile.profile.filter.unfilteredList !== 'active' || active === undefined) return undefined;
  return { kind: 'compare', path: active, op: 'eq', value: true };
}

async function listAll(
  { storage, tenant }: ResourceContext,
  scope: SearchScope,
  page: Page,
  order: SearchOrder | undefined,
): Promise<Found> {
  const [totalResults = 0] = await storage.read({
    sql: 'select live from tally where tenant = ? and type = ?',
    parameters: [tenant.tenant, scope.type.name],
    decode: decodeLive,
  });
  if (order !== undefined) {
    const resources = await pageInOrder(storage, scope, { order, test: undefined, total: totalResults }, page);
    return { totalResults, resources };
  }
  const resources =
    page.count === 0 || page.offset >= totalResults ? [] : await storage.read(unfilteredPageQuery(scope, page));
  return { totalResults, resources };
}

/** A document with what a filter may speak of beside it. */
export function readable({ profile }: ResourceContext, type: CompiledType, resource: StoredResource): JsonObject {
  return {
    ...decodeDocument(resource.doc),
    id: resource.id,
    meta: metaOf(profile.profile, type, resource, ''),
  };
}
