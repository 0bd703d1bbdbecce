import { ScimError } from '#scim/error.ts';
import { compileFilter, type Matcher } from '#scim/filter/compile-filter.ts';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import { type Query, ScanBudgetExceeded, type Storage } from '#storage/port.ts';
import type { StoredResource } from '../stored-resource.ts';
import { broad } from './attribute-clause.ts';
import type { Among, Clause } from './clause.ts';
import { allOfFew, fewQuery } from './few-query.ts';
import { filterClause } from './filter-clause.ts';
import { countWalked, findWalked, type Walked, walkedOf } from './find-walked.ts';
import { mostSorted, pageInOrder, sortedPageQuery, sortNumbers } from './in-order.ts';
import { groupsNamed, readInside } from './read-inside.ts';
import type { SearchOrder } from './search-order.ts';
import type { SearchScope } from './search-scope.ts';
import {
  byNumbersQuery,
  candidatesQuery,
  countQuery,
  documentSliceQuery,
  type Page,
  pageQuery,
  sliceQuery,
} from './statements.ts';
import { uniqueQuery } from './unique-query.ts';

export interface Found {
  readonly totalResults: number;
  readonly resources: readonly StoredResource[];
}

export interface Search {
  readonly filter: ResolvedFilter;
  readonly page: Page;
  /** What they are put in order by; undefined: their creation. */
  readonly order?: SearchOrder | undefined;
  /** How a document is asked: what the filter may speak of beside it (id, meta) is added by the caller. */
  readonly readable: (resource: StoredResource) => Parameters<Matcher>[0];
  /** Milliseconds after which a search without an index gives up. */
  readonly deadline: number;
  /** How many match, when the page before has counted them. */
  readonly total?: number | undefined;
}

/**
 * Finds a page of what a filter matches. Where an index leads to the matches it is two statements at most; else the type's
 * resources are gone through off the event loop, as far as the deadline allows.
 * @throws ScimError 400 tooMany past the deadline, saying what to add
 */
export async function runSearch(storage: Storage, scope: SearchScope, search: Search): Promise<Found> {
  const { filter, page, order, readable } = search;
  const unique = uniqueQuery(scope, filter);
  if (unique !== undefined) return findUnique(storage, unique, page);
  const few = order === undefined ? await findFew(storage, scope, search) : undefined;
  if (few !== undefined) return few;
  const named = groupsNamed(filter);
  const within = named.size === 0 ? scope : { ...scope, inside: await readInside(storage, scope.tenant, named) };
  const clause = filterClause(within, filter);
  const among = usable(clause);
  if (among !== undefined && clause.exact) return findIndexed(storage, scope, clause, among, search);
  const matches = compileFilter(filter);
  const asked = (resource: StoredResource) => matches(readable(resource));
  const numbers =
    among !== undefined
      ? await askCandidates(storage, scope, among, asked, rangeOf(search))
      : await scanned(() => scan(storage, scope, clause, asked, search));
  const { after } = page;
  const behind =
    order === undefined
      ? numbers.filter((n) => n > (after?.n ?? 0))
      : await sortNumbers(storage, scope, order, numbers, after);
  const shown = behind.slice(page.offset, page.offset + page.count);
  const resources = shown.length === 0 ? [] : await storage.read(byNumbersQuery(scope, shown));
  const place = new Map(shown.map((n, index) => [n, index]));
  return {
    totalResults: search.total ?? numbers.length,
    resources: resources.sort((one, other) => (place.get(one.n) ?? 0) - (place.get(other.n) ?? 0)),
  };
}

/** What is known of the total need not be counted: it is enough to look behind the last page for as many as the next one takes. */
function rangeOf({ page, order, total }: Search): { readonly after: number; readonly limit: number } {
  if (total === undefined || order !== undefined) return { after: 0, limit: Number.POSITIVE_INFINITY };
  return { after: page.after?.n ?? 0, limit: page.offset + page.count };
}

/** A broad set is worth an index only when nothing remains to be tested of it. */
function usable({ among, exact }: Clause): Among | undefined {
  if (among === undefined || among.cost < broad) return among;
  return exact && among.whole ? among : undefined;
}

async function findUnique(storage: Storage, query: Query<StoredResource>, page: Page): Promise<Found> {
  const found = await storage.read(query);
  const behind = page.after === undefined ? found : found.filter(({ n }) => n !== page.after?.n);
  return { totalResults: found.length, resources: behind.slice(page.offset, page.offset + page.count) };
}

/** Undefined when the filter is another one, or finds many. */
async function findFew(storage: Storage, scope: SearchScope, search: Search): Promise<Found | undefined> {
  const query = fewQuery(scope, search.filter);
  const all = query === undefined ? undefined : allOfFew(await storage.read(query));
  if (all === undefined) return undefined;
  const { offset, count, after } = search.page;
  const behind = after === undefined ? all : all.filter(({ n }) => n > (after.n ?? 0));
  return { totalResults: search.total ?? all.length, resources: behind.slice(offset, offset + count) };
}

async function findIndexed(
  storage: Storage,
  scope: SearchScope,
  { test }: Clause,
  among: Among,
  search: Search,
): Promise<Found> {
  const { page, order, deadline } = search;
  const walked = among.walk && walkedOf(scope, among.walk, among);
  if (order === undefined && walked !== undefined)
    return scanned(() => findWalked(storage, scope, walked, { page, total: search.total, deadline }));
  const total =
    order === undefined || (among.cost < broad && walked === undefined)
      ? undefined
      : (search.total ?? (await scanned(() => count(storage, scope, among, walked, deadline))));
  if (order !== undefined && total !== undefined && (walked === undefined || total > mostSorted)) {
    return { totalResults: total, resources: await pageInOrder(storage, scope, { order, test, total }, page) };
  }
  const query = order === undefined ? pageQuery(scope, among, page) : sortedPageQuery(scope, among, order, page);
  const resources = page.count === 0 ? [] : await storage.read(query);
  if (search.total !== undefined) return { totalResults: search.total, resources };
  // A first page that is not full is all there is.
  if (page.offset === 0 && page.after === undefined && resources.length < page.count)
    return { totalResults: resources.length, resources };
  const [totalResults = 0] = await storage.read(countQuery(scope, among));
  return { totalResults, resources };
}

async function count(
  storage: Storage,
  scope: SearchScope,
  among: Among,
  walked: Walked | undefined,
  deadline: number,
): Promise<number> {
  if (walked !== undefined) return countWalked(storage, scope, walked, deadline);
  const [counted = 0] = await storage.read(countQuery(scope, among));
  return counted;
}

async function askCandidates(
  storage: Storage,
  scope: SearchScope,
  among: Among,
  asked: (resource: StoredResource) => boolean,
  range: { readonly after: number; readonly limit: number },
): Promise<number[]> {
  const numbers: number[] = [];
  for (let { after } = range; ; ) {
    const some = await storage.read(candidatesQuery(scope, among, after));
    for (const resource of some) if (asked(resource)) numbers.push(resource.n);
    if (some.length < 1000 || numbers.length >= range.limit) return numbers;
    after = some.at(-1)?.n ?? after;
  }
}

function scan(
  storage: Storage,
  scope: SearchScope,
  { test, exact }: Clause,
  asked: (resource: StoredResource) => boolean,
  search: Search,
): Promise<number[]> {
  return storage.scan<number>(
    scope.tenant,
    (after, upTo) =>
      exact
        ? sliceQuery(scope, test, after, upTo)
        : documentSliceQuery(scope, test, { after, upTo }, (resource) => (asked(resource) ? resource.n : undefined)),
    { deadline: search.deadline, ...rangeOf(search) },
  );
}

async function scanned<Result>(scan: () => Promise<Result>): Promise<Result> {
  try {
    return await scan();
  } catch (error) {
    if (!(error instanceof ScanBudgetExceeded)) throw error;
    throw new ScimError(
      400,
      `The filter has to look at too many resources. Add a condition with eq or sw, for example on the user name or an e-mail address.`,
      { scimType: 'tooMany' },
    );
  }
}
