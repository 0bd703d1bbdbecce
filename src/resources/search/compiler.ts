import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  type RawBuilder,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  sql,
} from 'kysely';
import type { Query, Value } from '#storage/port.ts';

/** A piece of SQL with its parameters. */
export type Sql = RawBuilder<unknown>;

/** Only compiles: placeholders are `?`, as the storage port wants them on both stores. */
const compiler = new Kysely<Record<string, never>>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
});

/** The statement that a piece of SQL comes to. */
export function compileQuery<Row>(piece: Sql, decode: (row: unknown) => Row): Query<Row> {
  const { sql: text, parameters }: CompiledQuery = piece.compile(compiler);
  return { sql: text, parameters: parameters.map(toValue), decode };
}

function toValue(parameter: unknown): Value {
  if (parameter === null || typeof parameter === 'string' || typeof parameter === 'number') return parameter;
  throw new TypeError(`a parameter of a search is ${typeof parameter}; only text, numbers and null are bound`);
}

/**
 * A statement finds a row. No `exists`: PostgreSQL makes a join or a table in memory of it, and where it does not know the values it takes one that
 * reads all rows of `active eq true` to test one resource (25 ms among 60,000 users).
 */
export function finds(select: Sql): Sql {
  return sql`((${select} limit 1) is not null)`;
}

/** `(a and b and …)`; undefined stands for what is always true. */
export function allOf(pieces: readonly (Sql | undefined)[]): Sql | undefined {
  return joined(
    pieces.filter((piece) => piece !== undefined),
    sql` and `,
  );
}

/** `(a or b or …)`; with one piece that is always true it is always true. */
export function anyOf(pieces: readonly (Sql | undefined)[]): Sql | undefined {
  const known = pieces.filter((piece) => piece !== undefined);
  return known.length < pieces.length ? undefined : (joined(known, sql` or `) ?? never);
}

function joined(pieces: readonly Sql[], separator: Sql): Sql | undefined {
  if (pieces.length === 0) return undefined;
  return pieces.length === 1 ? pieces[0] : sql`(${sql.join(pieces, separator)})`;
}

/** What is never true. */
export const never: Sql = sql`1 = 0`;
