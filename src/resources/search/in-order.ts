import { sql } from 'kysely';
import type { Query, Storage } from '#storage/port.ts';
import { decodeCount, decodeKeyed, type Keyed } from '../decode-facts.ts';
import { decodeStoredResource } from '../decode-stored-resource.ts';
import { resourceColumns } from '../rows/resource-rows.ts';
import type { StoredResource } from '../stored-resource.ts';
import { rowExists } from './attribute-clause.ts';
import { type Behind, inOrderBehind } from './behind.ts';
import type { Among } from './clause.ts';
import { allOf, compileQuery, type Sql } from './compiler.ts';
import type { SearchOrder } from './search-order.ts';
import type { SearchScope } from './search-scope.ts';
import type { Searchable } from './searchable.ts';
import { lateJoin, live, matching, type Page } from './statements.ts';
import { tooManyToSort } from './too-many-to-sort.ts';

/** Above this many, numbers that no index has put in order are not sorted. */
export const mostSorted = 5000;
const atOnce = 500;

/** A page of the few matches that an index leads to, in the order of an attribute; those without it come last, or first. */
export function sortedPageQuery(
  scope: SearchScope,
  among: Among,
  { by, descending }: SearchOrder,
  page: Page,
): Query<StoredResource> {
  const way = directionOf(descending);
  const keyed = sql`select m.n as n, s.key as key from (${matching(scope, among)}) m
    left join attribute s on s.tenant = ${scope.tenant} and s.path = ${by.path} and s.n = m.n`;
  const order = (table: string) => {
    const from = sql.raw(table);
    return sql`${from}.key is null ${way}, ${from}.key ${way}, ${from}.n ${way}`;
  };
  const behind = page.after === undefined ? sql`` : sql`where ${behindPlace(descending, page.after)}`;
  const numbers = sql`select k.n as n, k.key as key from (${keyed}) k ${behind} order by ${order('k')}`;
  return joined(scope, numbers, page, order('page'));
}

/** The condition that a row `k` of numbers with their keys stands behind a place. */
function behindPlace(descending: boolean, { n, key }: Behind): Sql {
  if (key === undefined)
    return descending ? sql`(k.key is not null or k.n < ${n})` : sql`(k.key is null and k.n > ${n})`;
  const beyond = behindRow(descending, 'k', { n, key });
  return descending ? beyond : sql`(k.key is null or ${beyond})`;
}

function behindRow(descending: boolean, table: string, { n, key = '' }: Behind): Sql {
  return sql`(${sql.raw(`${table}.key, ${table}.n`)}) ${sql.raw(descending ? '<' : '>')} (${key}, ${n})`;
}

/** A page of those that have the attribute, along its index; `test` is a condition on `c`. */
export function alongQuery(
  scope: SearchScope,
  { by, descending }: SearchOrder,
  test: Sql | undefined,
  page: Page,
): Query<StoredResource> {
  const way = directionOf(descending);
  const behind = page.after === undefined ? undefined : behindRow(descending, 's', page.after);
  const along = sql`select s.n as n, s.key as key ${having(scope, by, test, behind)} order by s.key ${way}, s.n ${way}`;
  return joined(scope, along, page, sql`page.key ${way}, page.n ${way}`);
}

function directionOf(descending: boolean): Sql {
  return descending ? sql`desc` : sql`asc`;
}

/**
 * A page of all that pass a test, in the order of an attribute. Those without it come last, or first when the order descends
 * (RFC 7644 §3.4.2.3). Many are expected: the attribute's index is walked.
 *
 * @param total how many pass
 */
export async function pageInOrder(
  storage: Storage,
  scope: SearchScope,
  { order, test, total }: { readonly order: SearchOrder; readonly test: Sql | undefined; readonly total: number },
  page: Page,
): Promise<StoredResource[]> {
  const { offset, count } = page;
  if (count === 0) return [];
  if (page.after !== undefined) return pageBehind(storage, scope, order, test, { ...page, after: page.after });
  if (offset >= total) return [];
  if (order.descending) return pageBackwards(storage, scope, { order, test, total }, page);
  const named = await storage.read(alongQuery(scope, order, test, page));
  if (named.length === count || offset + named.length === total) return named;
  const [having = offset + named.length] =
    named.length > 0 ? [] : await storage.read(havingQuery(scope, order.by, test));
  const left = { offset: Math.max(0, offset - having), count: count - named.length };
  return [...named, ...(await storage.read(withoutQuery(scope, order, test, left)))];
}

async function pageBackwards(
  storage: Storage,
  scope: SearchScope,
  { order, test, total }: { readonly order: SearchOrder; readonly test: Sql | undefined; readonly total: number },
  { offset, count }: Page,
): Promise<StoredResource[]> {
  // Everybody has what is required, so that nobody needs to be counted.
  const { attribute, sub } = order.by.resolved;
  const everybody = sub === undefined && attribute.required;
  const [having = total] = everybody ? [] : await storage.read(havingQuery(scope, order.by, test));
  const without = Math.max(0, total - having);
  const first = offset < without ? await storage.read(withoutQuery(scope, order, test, { offset, count })) : [];
  if (first.length === count) return first;
  const left = { offset: Math.max(0, offset - without), count: count - first.length };
  return [...first, ...(await storage.read(alongQuery(scope, order, test, left)))];
}

/** Who has the attribute and who has not are walked one after the other: nobody needs to be counted. */
async function pageBehind(
  storage: Storage,
  scope: SearchScope,
  order: SearchOrder,
  test: Sql | undefined,
  { after, count }: Page & { readonly after: Behind },
): Promise<StoredResource[]> {
  const among = after.key === undefined ? 'without' : 'along';
  const queries = { along: alongQuery, without: withoutQuery };
  const first = await storage.read(queries[among](scope, order, test, { offset: 0, count, after }));
  const turn = order.descending ? 'without' : 'along';
  if (first.length === count || among !== turn) return first;
  const then = among === 'along' ? withoutQuery : alongQuery;
  return [...first, ...(await storage.read(then(scope, order, test, { offset: 0, count: count - first.length })))];
}

function withoutQuery(
  scope: SearchScope,
  { by, descending }: SearchOrder,
  test: Sql | undefined,
  page: Page,
): Query<StoredResource> {
  const behind = page.after && sql`c.n ${sql.raw(descending ? '<' : '>')} ${page.after.n}`;
  const without = allOf([live(scope), behind, sql`not ${rowExists(scope, by)}`, test]);
  const way = directionOf(descending);
  return lateJoin(scope, sql`select c.n from resource c where ${without} order by c.n ${way}`, page, way);
}

/** Those behind a place, in the order of an attribute; of more than `mostSorted` the order stays, or is refused with 400 `tooMany`. */
export async function sortNumbers(
  storage: Storage,
  scope: SearchScope,
  { by, descending, whenMany }: SearchOrder,
  numbers: readonly number[],
  after: Behind | undefined,
): Promise<readonly number[]> {
  if (numbers.length > mostSorted && whenMany === 'refuse') throw tooManyToSort(numbers.length);
  if (numbers.length > mostSorted) return numbers;
  const keys = new Map<number, string>();
  for (let at = 0; at < numbers.length; at += atOnce) {
    const some = numbers.slice(at, at + atOnce);
    for (const { n, key } of await storage.read(keysQuery(scope, by, some))) keys.set(n, key);
  }
  const keyed = numbers.map((n) => ({ n, key: keys.get(n) }));
  return inOrderBehind(keyed, descending, after).map(({ n }) => n);
}

function keysQuery({ tenant }: SearchScope, { path }: Searchable, numbers: readonly number[]): Query<Keyed> {
  return compileQuery(
    sql`select s.n, s.key from attribute s
      where s.tenant = ${tenant} and s.path = ${path} and s.n in (${sql.join(numbers)})`,
    decodeKeyed,
  );
}

/** How many have the attribute and pass the test. */
function havingQuery(scope: SearchScope, order: Searchable, test: Sql | undefined): Query<number> {
  return compileQuery(sql`select count(*) as count ${having(scope, order, test)}`, decodeCount);
}

/** Rows of an attribute belong to live resources of its type only. */
function having({ tenant }: SearchScope, { path }: Searchable, test: Sql | undefined, behind?: Sql): Sql {
  const rows = allOf([sql`s.tenant = ${tenant} and s.path = ${path}`, behind]);
  if (test === undefined) return sql`from attribute s where ${rows}`;
  return sql`from attribute s cross join resource c where ${rows} and c.tenant = ${tenant} and c.n = s.n and ${test}`;
}

function joined({ tenant }: SearchScope, numbers: Sql, { offset, count }: Page, order: Sql): Query<StoredResource> {
  return compileQuery(
    sql`with page as (${numbers} limit ${count} offset ${offset})
      select ${sql.raw(resourceColumns('r'))} from page cross join resource r
      where r.tenant = ${tenant} and r.n = page.n order by ${order}`,
    decodeStoredResource,
  );
}
