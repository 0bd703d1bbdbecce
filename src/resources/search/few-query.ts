import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { Query, Value } from '#storage/port.ts';
import { decodeGroupedResource } from '../decode-stored-resource.ts';
import { keyOf, longestKey } from '../key.ts';
import { groupedColumn, resourceColumns } from '../rows/resource-rows.ts';
import type { StoredResource } from '../stored-resource.ts';
import { broad, type Comparison, costOf } from './attribute-clause.ts';
import type { SearchScope } from './search-scope.ts';

/** Rows that the statement reads at most, one more than it answers for. */
const limit = 21;

const before = `select ${resourceColumns('r')}, ${groupedColumn('r')}
  from attribute a cross join resource r
  where a.tenant = ? and a.path = ? and a.key = ?`;
// No `exists`, as `finds` says: it walked all elements of type `work` (25 ms among 60,000 users). And compared, not asked whether it is
// there: PostgreSQL takes that for so few rows that it keeps its plan, where it planned each time among 100,000 users (264 µs for 182).
const inElement = ` and (select t.element from attribute t
    where t.tenant = a.tenant and t.n = a.n and t.path = ? and t.element = a.element and t.key = ? limit 1) = a.element`;
const behind = ` and r.tenant = a.tenant and r.n = a.n and r.type = ? and r.deleted is null
  order by a.n limit ${limit}`;
const byValue = before + behind;
const byElement = before + inElement + behind;

/** A path and a key that its rows must have. */
type Key = readonly [path: string, key: string];

/**
 * The statement that finds what equals a value, or has an element that equals two, where that is few: what a provisioning service
 * asks for when it looks for somebody by `externalId` or by the address of his work. Written by hand it needs no table in
 * memory and nothing is compiled (8 µs instead of 40). Undefined for any other filter.
 */
export function fewQuery(scope: SearchScope, filter: ResolvedFilter): Query<StoredResource> | undefined {
  const keys = keysOf(scope, filter);
  if (keys === undefined) return undefined;
  const parameters: Value[] = [scope.tenant, ...keys.flat(), scope.type.name];
  return { sql: keys.length === 1 ? byValue : byElement, parameters, quick: true, decode: decodeGroupedResource };
}

/** All that the rows found, each once; undefined when there may be more, so that they tell nothing. */
export function allOfFew(rows: readonly StoredResource[]): readonly StoredResource[] | undefined {
  return rows.length === limit ? undefined : rows.filter(({ n }, at) => n !== rows[at - 1]?.n);
}

function keysOf(scope: SearchScope, filter: ResolvedFilter): readonly Key[] | undefined {
  const asked = filter.kind === 'element' ? filter.filter : filter;
  if (asked.kind === 'compare') {
    const key = keyAsked(scope, asked);
    return key === undefined ? undefined : [key];
  }
  if (filter.kind !== 'element' || asked.kind !== 'and') return undefined;
  const [one, other, ...more] = asked.operands;
  if (one?.kind !== 'compare' || other?.kind !== 'compare' || more.length > 0) return undefined;
  // A type such as `work` is what most elements have: the value beside it leads to few.
  const [first, second] = isValue(other) ? [other, one] : [one, other];
  const keys = isValue(first) ? [keyAsked(scope, first), keyAsked(scope, second)] : [];
  const known = keys.filter((key) => key !== undefined);
  return known.length === 2 ? known : undefined;
}

function isValue({ path }: Comparison): boolean {
  return path.sub?.name === 'value';
}

/** Undefined for what rows tell in another way, and for what half of all resources have. */
function keyAsked({ type }: SearchScope, { op, path, value }: Comparison): Key | undefined {
  const attribute = op === 'eq' ? type.searchable.get(path.key) : undefined;
  if (attribute === undefined || costOf('eq', attribute) === broad) return undefined;
  const key = keyOf(attribute.keyType, value);
  return key === undefined || key.key.length >= longestKey ? undefined : [attribute.path, key.key];
}
