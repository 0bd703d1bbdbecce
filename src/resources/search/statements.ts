import { sql } from 'kysely';
import type { Query } from '#storage/port.ts';
import { decodeCount } from '../decode-facts.ts';
import { decodeNumber } from '../decode-membership.ts';
import { decodeStoredResource } from '../decode-stored-resource.ts';
import { resourceColumns } from '../rows/resource-rows.ts';
import type { StoredResource } from '../stored-resource.ts';
import type { Behind } from './behind.ts';
import { type Among, numbersBehind } from './clause.ts';
import { allOf, compileQuery, type Sql } from './compiler.ts';
import type { SearchScope } from './search-scope.ts';

/** Where a page begins, from 0, and how many it holds at most. */
export interface Page {
  readonly offset: number;
  readonly count: number;
  /** It begins behind this place, whatever stands there by now. */
  readonly after?: Behind | undefined;
}

/** A live resource `c` of the scope's type. */
export function live({ tenant, type }: SearchScope): Sql {
  return sql`c.tenant = ${tenant} and c.type = ${type.name} and c.deleted is null`;
}

/** The numbers of the matches that an index leads to. */
export function matching(scope: SearchScope, { numbers, rest, whole }: Among): Sql {
  if (whole) return numbers;
  return sql`select c.n from resource c where ${allOf([live(scope), sql`c.n in (${numbers})`, rest])}`;
}

/** How many match. */
export function countQuery(scope: SearchScope, among: Among): Query<number> {
  return compileQuery(sql`select count(*) as count from (${matching(scope, among)}) t`, decodeCount);
}

/** A page of the matches in the order of creation. Numbers first, documents last: a deep page reads only what it shows. */
export function pageQuery(scope: SearchScope, among: Among, page: Page): Query<StoredResource> {
  if (page.after === undefined) return lateJoin(scope, sql`${matching(scope, among)} order by n`, page);
  const { rest, whole } = among;
  const behind = whole
    ? sql`${numbersBehind(among, page.after.n)} order by n`
    : sql`select c.n from resource c
        where ${allOf([live(scope), sql`c.n in (${numbersBehind(among, page.after.n)})`, rest])} order by c.n`;
  return lateJoin(scope, behind, page);
}

/** A page of all live resources of the type. */
export function unfilteredPageQuery(scope: SearchScope, page: Page): Query<StoredResource> {
  const behind = page.after === undefined ? undefined : sql`c.n > ${page.after.n}`;
  return lateJoin(scope, sql`select c.n from resource c where ${allOf([live(scope), behind])} order by c.n`, page);
}

/**
 * Ordered by `page.n`, which SQLite knows to be in order: by `r.n` it would sort the documents once more.
 *
 * @param way `desc` when the numbers descend
 */
export function lateJoin(
  { tenant }: SearchScope,
  numbers: Sql,
  { offset, count }: Page,
  way: Sql = sql`asc`,
): Query<StoredResource> {
  return compileQuery(
    sql`with page as (${numbers} limit ${count} offset ${offset})
      select ${sql.raw(resourceColumns('r'))} from page cross join resource r
      where r.tenant = ${tenant} and r.n = page.n order by page.n ${way}`,
    decodeStoredResource,
  );
}

/** The resources with these numbers, in their order. */
export function byNumbersQuery({ tenant }: SearchScope, numbers: readonly number[]): Query<StoredResource> {
  return compileQuery(
    sql`select ${sql.raw(resourceColumns('r'))} from resource r
      where r.tenant = ${tenant} and r.n in (${sql.join(numbers)}) order by r.n`,
    decodeStoredResource,
  );
}

/** A slice of the numbers that pass a test. */
export function sliceQuery(scope: SearchScope, test: Sql | undefined, after: number, upTo: number): Query<number> {
  return compileQuery(
    sql`select c.n from resource c where ${slice(scope, test, after, upTo)} order by c.n`,
    decodeNumber,
  );
}

/** A slice of the documents that pass a test, to be asked themselves. */
export function documentSliceQuery<Row>(
  scope: SearchScope,
  test: Sql | undefined,
  slicing: { readonly after: number; readonly upTo: number },
  decode: (resource: StoredResource) => Row,
): Query<Row> {
  return compileQuery(
    sql`select ${sql.raw(resourceColumns('c'))} from resource c
      where ${slice(scope, test, slicing.after, slicing.upTo)} order by c.n`,
    (row) => decode(decodeStoredResource(row)),
  );
}

function slice(scope: SearchScope, test: Sql | undefined, after: number, upTo: number): Sql | undefined {
  return allOf([live(scope), sql`c.n > ${after} and c.n <= ${upTo}`, test]);
}

/** Up to 1,000 documents that an index leads to, above a number: to be asked themselves. */
export function candidatesQuery(scope: SearchScope, among: Among, after: number): Query<StoredResource> {
  const { numbers, rest, walk } = among;
  if (walk !== undefined) {
    return lateJoin(scope, walk.first(allOf([live(scope), rest]), after, 1000), { offset: 0, count: 1000 });
  }
  return compileQuery(
    sql`select ${sql.raw(resourceColumns('c'))} from resource c
      where ${allOf([live(scope), sql`c.n > ${after}`, sql`c.n in (${numbers})`, rest])} order by c.n limit 1000`,
    decodeStoredResource,
  );
}
