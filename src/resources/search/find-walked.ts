import { sql } from 'kysely';
import type { Storage } from '#storage/port.ts';
import { decodeCount } from '../decode-facts.ts';
import type { StoredResource } from '../stored-resource.ts';
import type { Among, Walk } from './clause.ts';
import { allOf, compileQuery, type Sql } from './compiler.ts';
import type { Found } from './run-search.ts';
import type { SearchScope } from './search-scope.ts';
import { lateJoin, live, type Page } from './statements.ts';

/** Numbers that one statement passes over or counts without being felt. */
const few = 1_000;

/** Milliseconds that counting may take at least: it goes along an index, off the event loop. */
const patience = 10_000;

/** What is walked, with what must hold of each. */
export interface Walked {
  readonly walk: Walk;
  readonly passes: Sql | undefined;
}

export function walkedOf(scope: SearchScope, walk: Walk, { rest }: Among): Walked {
  return { walk, passes: allOf([live(scope), rest]) };
}

/**
 * A page of what an index has in order. A page near the beginning costs what it holds; how many there are, and where a deep page
 * begins, is counted in slices off the event loop once there are many.
 *
 * @param total how many match, when the page before has counted them
 * @throws ScanBudgetExceeded when they cannot be counted in `deadline` milliseconds
 */
export async function findWalked(
  storage: Storage,
  scope: SearchScope,
  walked: Walked,
  { page, total, deadline }: { readonly page: Page; readonly total?: number | undefined; readonly deadline: number },
): Promise<Found> {
  if (page.after === undefined && page.offset > few) return findDeep(storage, scope, walked, page, deadline);
  const resources = await readPage(storage, scope, walked, page);
  if (total !== undefined) return { totalResults: total, resources };
  // A first page that is not full is all there is.
  if (page.offset === 0 && page.after === undefined && resources.length < page.count)
    return { totalResults: resources.length, resources };
  return { totalResults: await countWalked(storage, scope, walked, deadline), resources };
}

/** How many there are. @throws ScanBudgetExceeded */
export async function countWalked(
  storage: Storage,
  scope: SearchScope,
  { walk, passes }: Walked,
  deadline: number,
): Promise<number> {
  const first = walk.first(passes, 0, few + 1);
  const [counted = 0] = await storage.read(compileQuery(sql`select count(*) as count from (${first}) t`, decodeCount));
  if (counted <= few) return counted;
  const slices = await countSlices(storage, scope, { walk, passes }, deadline);
  return slices.reduce((sum, { count }) => sum + count, 0);
}

interface CountedSlice {
  /** The slice is of the numbers above. */
  readonly after: number;
  readonly count: number;
}

function countSlices(
  storage: Storage,
  { tenant }: SearchScope,
  { walk, passes }: Walked,
  deadline: number,
): Promise<CountedSlice[]> {
  return storage.scan<CountedSlice>(
    tenant,
    (after, upTo) => compileQuery(walk.count(passes, after, upTo), (row) => ({ after, count: decodeCount(row) })),
    { deadline: Math.max(deadline, patience) },
  );
}

async function findDeep(
  storage: Storage,
  scope: SearchScope,
  walked: Walked,
  { offset, count }: Page,
  deadline: number,
): Promise<Found> {
  const slices = await countSlices(storage, scope, walked, deadline);
  let before = 0;
  let begin: CountedSlice | undefined;
  for (const slice of slices) {
    if (before <= offset) begin = slice;
    before += slice.count;
    if (before > offset) break;
  }
  const totalResults = slices.reduce((sum, slice) => sum + slice.count, 0);
  if (begin === undefined || offset >= totalResults) return { totalResults, resources: [] };
  const passedOver = slices.reduce((sum, { after, count: more }) => sum + (after < begin.after ? more : 0), 0);
  const page: Page = { offset: offset - passedOver, count, after: { n: begin.after } };
  return { totalResults, resources: await readPage(storage, scope, walked, page) };
}

async function readPage(
  storage: Storage,
  scope: SearchScope,
  { walk, passes }: Walked,
  page: Page,
): Promise<StoredResource[]> {
  const { offset, count, after } = page;
  if (count === 0) return [];
  return storage.read(lateJoin(scope, walk.first(passes, after?.n ?? 0, offset + count), page));
}
