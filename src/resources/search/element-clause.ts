import { sql } from 'kysely';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import { costOf, rowExists } from './attribute-clause.ts';
import { type Among, type Clause, unknown } from './clause.ts';
import { allOf, anyOf, finds, type Sql } from './compiler.ts';
import { keyCondition } from './key-condition.ts';
import type { SearchScope } from './search-scope.ts';
import type { Searchable } from './searchable.ts';

/**
 * `attr[filter]`: rows of one and the same element satisfy the filter. Only what says that something is there can be told
 * by rows: an element without any row is seen by nobody, so `not` and `ne` leave it to the documents.
 */
export function elementClause(scope: SearchScope, filter: ResolvedFilter): Clause {
  const inner = innerTest(scope, filter, sql`e.element`);
  const paths = [...new Set(leaves(scope, filter).map(({ attribute }) => attribute.path))];
  if (inner === undefined || paths.length === 0) return unknown;
  const test = finds(sql`select 1 from attribute e
    where e.tenant = ${scope.tenant} and e.n = c.n and e.path in (${sql.join(paths)}) and ${inner}`);
  const among = amongElements(scope, filter);
  return { test, exact: true, ...(among === undefined ? {} : { among: { ...among, rest: test } }) };
}

interface Leaf {
  readonly filter: ResolvedFilter;
  readonly attribute: Searchable;
}

function leaves(scope: SearchScope, filter: ResolvedFilter): Leaf[] {
  switch (filter.kind) {
    case 'and':
    case 'or':
      return filter.operands.flatMap((operand) => leaves(scope, operand));
    case 'compare':
    case 'present': {
      const attribute = scope.type.searchable.get(filter.path.key);
      return attribute === undefined ? [] : [{ filter, attribute }];
    }
    default:
      return [];
  }
}

function innerTest(scope: SearchScope, filter: ResolvedFilter, element: Sql): Sql | undefined {
  switch (filter.kind) {
    case 'and':
    case 'or': {
      const tests = filter.operands.map((operand) => innerTest(scope, operand, element));
      if (tests.some((test) => test === undefined)) return undefined;
      return filter.kind === 'and' ? allOf(tests) : anyOf(tests);
    }
    case 'present': {
      const attribute = scope.type.searchable.get(filter.path.key);
      return attribute === undefined ? undefined : rowExists(scope, attribute, { element });
    }
    case 'compare': {
      const attribute = scope.type.searchable.get(filter.path.key);
      if (attribute === undefined || filter.op === 'ne') return undefined;
      const condition = keyCondition(scope.dialect, attribute.keyType, filter.op, filter.value);
      return condition === undefined ? undefined : rowExists(scope, attribute, { condition: condition.test, element });
    }
    default:
      return undefined;
  }
}

/** The most selective comparison of a conjunction leads to the resources; the element is tested on these. */
function amongElements(scope: SearchScope, filter: ResolvedFilter): Omit<Among, 'rest'> | undefined {
  const operands = filter.kind === 'and' ? filter.operands : [filter];
  let best: Omit<Among, 'rest'> | undefined;
  for (const operand of operands) {
    const attribute = operand.kind === 'compare' ? scope.type.searchable.get(operand.path.key) : undefined;
    if (attribute === undefined || operand.kind !== 'compare' || operand.op === 'ne') continue;
    // A type such as `work` is what most elements have: the value beside it tells more.
    const cost = (costOf(operand.op, attribute) ?? 0) + (attribute.resolved.sub?.name === 'value' ? 0 : 100);
    const condition = keyCondition(scope.dialect, attribute.keyType, operand.op, operand.value);
    if (condition === undefined || costOf(operand.op, attribute) === undefined || cost >= (best?.cost ?? Infinity))
      continue;
    best = {
      numbers: sql`select distinct a.n from attribute a
        where a.tenant = ${scope.tenant} and a.path = ${attribute.path} and ${condition.seek}`,
      cost,
      whole: false,
    };
  }
  return best;
}
