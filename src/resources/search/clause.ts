import { sql } from 'kysely';
import { allOf, anyOf, never, type Sql } from './compiler.ts';

/** Numbers in an index that has them in order; `passes` is a condition on `c`, the resource with the number. */
export interface Walk {
  /** The first `most` of them above `after`, ascending; a few more where several groups have each their first ones. */
  first(passes: Sql | undefined, after: number, most: number): Sql;
  /** `select count(…) as count …` of those above `after` and up to `upTo`. */
  count(passes: Sql | undefined, after: number, upTo: number): Sql;
}

/** Numbers among which all matches of a clause are, found by an index. */
export interface Among {
  /** `select … n …` */
  readonly numbers: Sql;
  /** The same without those up to `after`, where the index can begin behind it; absent: they are passed over one by one. */
  readonly behind?: ((after: number) => Sql) | undefined;
  /** Which of several to begin with: the smaller, the fewer numbers are to be expected. */
  readonly cost: number;
  /** What remains to be tested of them; undefined: nothing. */
  readonly rest: Sql | undefined;
  /** True: nothing remains, and the numbers are live resources of the type only. */
  readonly whole: boolean;
  /** There may be very many, which an index has in order already: they are walked, never gathered. */
  readonly walk?: Walk | undefined;
}

/** The numbers above `after`. The `+ 0` keeps SQLite, which has no statistics here, from entering another index by them. */
export function numbersBehind({ numbers, behind }: Among, after: number): Sql {
  return behind?.(after) ?? sql`select b.n from (${numbers}) b where b.n + 0 > ${after}`;
}

/** A filter, or a part of it, as SQL. */
export interface Clause {
  /** A condition on `c`, a live resource of the type; undefined: always true. */
  readonly test: Sql | undefined;
  /** False: the test lets more through than the filter does, so that the documents must be asked. */
  readonly exact: boolean;
  readonly among?: Among;
}

/** What SQL cannot tell: every resource may match. */
export const unknown: Clause = { test: undefined, exact: false };

export const always: Clause = { test: undefined, exact: true };

export const nothing: Clause = { test: never, exact: true };

/** All clauses hold. The cheapest set of numbers is looked into, the others are tested on what it holds. */
export function and(clauses: readonly Clause[]): Clause {
  const test = allOf(clauses.map((clause) => clause.test));
  const exact = clauses.every((clause) => clause.exact);
  let best: Clause | undefined;
  for (const clause of clauses) {
    if (clause.among !== undefined && clause.among.cost < (best?.among?.cost ?? Number.POSITIVE_INFINITY))
      best = clause;
  }
  if (best?.among === undefined) return { test, exact };
  const rest = allOf(clauses.map((clause) => (clause === best ? best.among?.rest : clause.test)));
  return { test, exact, among: { ...best.among, rest, whole: best.among.whole && rest === undefined } };
}

/** One clause holds at least. */
export function or(clauses: readonly Clause[]): Clause {
  const test = anyOf(clauses.map((clause) => clause.test));
  const exact = clauses.every((clause) => clause.exact);
  const sets = clauses.map(({ among }) => among);
  if (!sets.every((set) => set !== undefined)) return { test, exact };
  return {
    test,
    exact,
    among: {
      numbers: union(sets.map(({ numbers }) => numbers)),
      behind: (after) => union(sets.map((set) => numbersBehind(set, after))),
      cost: sets.reduce((sum, { cost }) => sum + cost, 0),
      rest: sets.every(({ rest }) => rest === undefined) ? undefined : test,
      whole: sets.every(({ whole }) => whole),
    },
  };
}

function union(sets: readonly Sql[]): Sql {
  return sql.join(
    sets.map((numbers) => sql`select o.n from (${numbers}) o`),
    sql` union `,
  );
}

/** The clause does not hold. Nothing is known of the opposite of something that is not known exactly. */
export function not({ test, exact }: Clause): Clause {
  if (!exact) return unknown;
  return test === undefined ? nothing : { test: sql`not ${test}`, exact: true };
}
