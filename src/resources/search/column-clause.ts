import { sql } from 'kysely';
import { invalidFilter } from '#scim/filter/check-comparison.ts';
import { compileFilter } from '#scim/filter/compile-filter.ts';
import type { ResolvedFilter } from '#scim/filter/resolved-filter.ts';
import type { Comparison } from './attribute-clause.ts';
import { always, type Clause, nothing, unknown } from './clause.ts';
import type { SearchScope } from './search-scope.ts';

type Leaf = Extract<ResolvedFilter, { kind: 'compare' | 'present' }>;

/** `id` and `meta`, which columns hold. @throws ScimError 400 invalidFilter for meta.location, which depends on the URL */
export function columnClause(scope: SearchScope, filter: Leaf): Clause {
  const { key } = filter.path;
  if (key === 'meta.location') {
    throw invalidFilter('"meta.location" cannot be searched: look for the id at its end, with id eq "…".');
  }
  if (key === 'meta.resourceType') {
    const found = compileFilter(filter)({ meta: { resourceType: scope.type.name } });
    return found ? always : nothing;
  }
  if (filter.kind === 'present') return key === 'id' || key === 'meta' || isTime(key) ? always : unknown;
  if (key === 'id') return idClause(scope, filter);
  return isTime(key) ? timeClause(filter) : unknown;
}

function isTime(key: string): boolean {
  return key === 'meta.created' || key === 'meta.lastModified';
}

function idClause({ tenant }: SearchScope, { op, value }: Comparison): Clause {
  if (op === 'ne') return { test: sql`c.id <> ${String(value)}`, exact: true };
  if (op !== 'eq') return unknown;
  return {
    test: sql`c.id = ${String(value)}`,
    exact: true,
    among: {
      numbers: sql`select x.n from resource x where x.tenant = ${tenant} and x.id = ${String(value)}`,
      cost: 0,
      rest: undefined,
      whole: false,
    },
  };
}

const comparisons = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' } as const;

function timeClause({ op, value, path }: Comparison): Clause {
  if (op === 'co' || op === 'sw' || op === 'ew') return unknown;
  const column = sql.raw(path.key === 'meta.created' ? 'c.created' : 'c.modified');
  return { test: sql`${column} ${sql.raw(comparisons[op])} ${Date.parse(String(value))}`, exact: true };
}
