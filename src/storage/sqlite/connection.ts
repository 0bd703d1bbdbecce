import { DatabaseSync, type StatementSync } from 'node:sqlite';
import type { Value } from '../port.ts';
import { decodeArrays } from './decode-arrays.ts';

/** Statements kept prepared by a connection; preparing again costs twice a point read. */
const keptStatements = 500;

export interface ConnectionOptions {
  readonly file: string;
  readonly readOnly: boolean;
}

interface Prepared {
  readonly statement: StatementSync;
  /** What its rows are called by; none for a statement that returns nothing. */
  readonly columns: readonly string[];
}

/** One SQLite connection with its prepared statements, the least recently used dropped first. */
export class Connection {
  readonly #database: DatabaseSync;
  readonly #statements = new Map<string, Prepared>();

  constructor({ file, readOnly }: ConnectionOptions) {
    this.#database = new DatabaseSync(file, { readOnly, timeout: 5_000 });
  }

  get inTransaction(): boolean {
    return this.#database.isTransaction;
  }

  exec(sql: string): void {
    this.#database.exec(sql);
  }

  all(sql: string, parameters: readonly Value[]): unknown[] {
    const { statement, columns } = this.#prepare(sql);
    return decodeArrays(statement.all(...parameters.map(bound)), columns);
  }

  /** Gives statements of this connection a function of one text. */
  define(name: string, answer: (text: string) => string): void {
    this.#database.function(name, { deterministic: false }, (text) => answer(String(text ?? '')));
  }

  /** Runs a statement and returns how many rows it touched. */
  run(sql: string, parameters: readonly Value[]): number {
    return Number(this.#prepare(sql).statement.run(...parameters.map(bound)).changes);
  }

  close(): void {
    this.#statements.clear();
    if (this.#database.isOpen) this.#database.close();
  }

  #prepare(sql: string): Prepared {
    const kept = this.#statements.get(sql);
    const prepared = kept ?? this.#preparedAnew(sql);
    if (kept !== undefined) this.#statements.delete(sql);
    this.#statements.set(sql, prepared);
    if (this.#statements.size > keptStatements) {
      const oldest = this.#statements.keys().next();
      if (!oldest.done) this.#statements.delete(oldest.value);
    }
    return prepared;
  }

  #preparedAnew(sql: string): Prepared {
    const statement = this.#database.prepare(sql);
    statement.setReturnArrays(true);
    return { statement, columns: statement.columns().map(({ name }) => name) };
  }
}

/** node:sqlite binds every number as REAL, which shows in expressions (1 becomes 1.0); a bigint is bound as INTEGER. */
function bound(value: Value): string | number | bigint | null {
  return typeof value === 'number' && Number.isSafeInteger(value) ? BigInt(value) : value;
}
