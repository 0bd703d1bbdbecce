import { texts } from '#expressions/value.ts';
import type { ClauseVerdict } from '../../model/decision.ts';
import type { ScopingClause, ScopingFilter } from '../../model/scoping-filter.ts';
import type { Lookup } from '../compiled.ts';
import { withUnderlying } from '../source-value.ts';
import { type ClauseTest, compileClause } from './clause-test.ts';

/** What the scoping filters of an object mapping say of one object. */
export interface FilterVerdict {
  readonly passes: boolean;
  /** The first filter that lets it in. */
  readonly title: string | undefined;
  /** Every clause of every filter, in order. */
  readonly clauses: readonly ClauseVerdict[];
}

/** The scoping filters of an object mapping, ready to run. */
export interface CompiledFilters {
  /** Source attributes they read, lower case. */
  readonly reads: readonly string[];
  readonly judge: (lookup: Lookup) => FilterVerdict;
}

interface Clause {
  readonly clause: ScopingClause;
  readonly test: ClauseTest;
}

const longestShown = 200;

/**
 * Compiles scoping filters once a configuration; none at all let everybody in. Answers the title of the filter that is wrong, with
 * message and hint, for a pattern that cannot be used.
 */
export function compileFilters(
  filters: readonly ScopingFilter[],
): CompiledFilters | undefined | { readonly title: string; readonly message: string; readonly hint: string } {
  if (filters.length === 0) return undefined;
  const compiled: { readonly title: string; readonly clauses: readonly Clause[] }[] = [];
  for (const { title, clauses } of filters) {
    const ready: Clause[] = [];
    for (const clause of clauses) {
      const test = compileClause(clause);
      if ('failure' in test) return { title, message: `${clause.attribute}: ${test.failure}`, hint: test.hint };
      ready.push({ clause, test });
    }
    compiled.push({ title, clauses: ready });
  }
  const reads = filters.flatMap(({ clauses }) => clauses.map(({ attribute }) => attribute.toLowerCase()));
  return {
    reads: withUnderlying([...new Set(reads)]),
    judge: (lookup) => {
      const verdicts: ClauseVerdict[] = [];
      let title: string | undefined;
      for (const filter of compiled) {
        const own = filter.clauses.map((one) => judgeClause(filter.title, one, lookup));
        verdicts.push(...own);
        if (title === undefined && own.every(({ holds }) => holds)) title = filter.title;
      }
      return { passes: title !== undefined, title, clauses: verdicts };
    },
  };
}

function judgeClause(filter: string, { clause, test }: Clause, lookup: Lookup): ClauseVerdict {
  const values = texts(lookup(clause.attribute)).filter((value) => value !== '');
  const { attribute, operator, value } = clause;
  const seen = values.length === 0 ? undefined : values.join(', ').slice(0, longestShown);
  return { filter, attribute, operator, value, holds: test(values), seen };
}
