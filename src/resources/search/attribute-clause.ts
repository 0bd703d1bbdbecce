import { sql } from 'kysely';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import { uniqueKeyOf } from '../key.ts';
import { type Among, type Clause, unknown } from './clause.ts';
import { allOf, finds, type Sql } from './compiler.ts';
import { keyCondition, otherKey, type RowOperator } from './key-condition.ts';
import type { SearchScope } from './search-scope.ts';
import type { Searchable } from './searchable.ts';

export type Comparison = Extract<ResolvedFilter, { kind: 'compare' }>;

/** A comparison with an attribute that has rows in `attribute`. */
export function attributeClause(scope: SearchScope, attribute: Searchable, { op, value, path }: Comparison): Clause {
  if (op === 'ne') {
    const other = rowExists(scope, attribute, { condition: otherKey(attribute.keyType, value) });
    // No value at all is not the value compared with.
    return { test: sql`(${other} or not ${rowExists(scope, attribute)})`, exact: true };
  }
  const condition = keyCondition(scope.dialect, attribute.keyType, op, value);
  if (condition === undefined) return unknown;
  const test = rowExists(scope, attribute, { condition: condition.test });
  const unique = op === 'eq' ? scope.type.unique.get(path.key) : undefined;
  const among =
    unique === undefined ? amongRows(scope, attribute, op, condition.seek) : amongUnique(scope, unique, value);
  return { test, exact: true, ...(among === undefined ? {} : { among }) };
}

/** The attribute has a value. */
export function presentClause(scope: SearchScope, attribute: Searchable): Clause {
  return { test: rowExists(scope, attribute), exact: true };
}

/** How many numbers are to be expected: an equal text few, a range more, an equal boolean half of all. */
export function costOf(op: RowOperator, attribute: Searchable): number | undefined {
  if (op === 'eq') return attribute.keyType === 'boolean' ? broad : 2;
  if (op === 'sw') return 4;
  return op === 'co' || op === 'ew' ? undefined : 8;
}

/** From this cost on a set is so large that testing each of its numbers belongs off the event loop. */
export const broad = 1000;

function amongRows(scope: SearchScope, attribute: Searchable, op: RowOperator, condition: Sql): Among | undefined {
  const cost = costOf(op, attribute);
  if (cost === undefined) return undefined;
  const numbers = sql`select distinct a.n from attribute a
      where a.tenant = ${scope.tenant} and a.path = ${attribute.path} and ${condition}`;
  return {
    numbers,
    // Rows of one key lie in the order of their numbers; those of a range do not.
    ...(op === 'eq' ? { behind: (after: number) => sql`${numbers} and a.n > ${after}` } : {}),
    cost,
    rest: undefined,
    whole: true,
  };
}

/** Concealed resources keep their unique values, so the numbers are not whole. */
function amongUnique(
  scope: SearchScope,
  { path, keyType }: Searchable,
  value: string | number | boolean,
): Among | undefined {
  const key = uniqueKeyOf(keyType, value);
  if (key === undefined) return undefined;
  return {
    numbers: sql`select u.n from unique_value u
      where u.tenant = ${scope.tenant} and u.path = ${path} and u.key = ${key}`,
    cost: 1,
    rest: undefined,
    whole: false,
  };
}

/** A row of this attribute exists for `c`; with an element, in that element. */
export function rowExists(
  { tenant }: SearchScope,
  { path }: Searchable,
  { condition, element }: { readonly condition?: Sql; readonly element?: Sql } = {},
): Sql {
  const conditions = allOf([
    sql`a.tenant = ${tenant}`,
    sql`a.n = c.n`,
    sql`a.path = ${path}`,
    element === undefined ? undefined : sql`a.element = ${element}`,
    condition,
  ]);
  return finds(sql`select 1 from attribute a where ${conditions}`);
}
