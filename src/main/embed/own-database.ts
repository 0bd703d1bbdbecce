import { decodeOwnStatement } from '#resources/hooks/decode-hook-writes.ts';
import { type OwnStatement, problemOfStatement } from '#resources/hooks/own-statement.ts';
import { installation } from '#resources/tenants/tenant.ts';
import type { Storage, Value } from '#storage/port.ts';
import { decodeOwnRow, type OwnRow } from './decode-own-row.ts';

/** The application's own tables, `app_…`, in the same database: what hooks write commits with the change that it belongs to. */
export interface OwnDatabase {
  readonly dialect: 'sqlite' | 'postgres';
  /** Runs statements all or nothing: `create table if not exists app_seat (…)` at the start, rows at any time. */
  run(statements: readonly (string | OwnStatement)[]): Promise<void>;
  /** Reads with one SELECT; keep it short, or on SQLite it holds up the event loop. */
  query(sql: string, parameters?: readonly Value[]): Promise<readonly OwnRow[]>;
}

export function ownDatabase(storage: Storage): OwnDatabase {
  return {
    dialect: storage.dialect,
    async run(statements) {
      const writes = statements.map((statement) => {
        const {
          sql,
          parameters = [],
          rows,
        } = decodeOwnStatement(typeof statement === 'string' ? { sql: statement } : statement);
        const problem = problemOfStatement(sql, true);
        if (problem !== undefined) throw new TypeError(problem);
        return { sql, parameters, refusal: sql, ...(rows === undefined ? {} : { rows }) };
      });
      const committed = await storage.commit({ tenant: installation, writes });
      if (committed.done) return;
      throw new Error(
        `"${committed.refusal}" did not touch the rows that it must, or a unique key is taken. Nothing was written.`,
      );
    },
    async query(sql, parameters = []) {
      if (!/^\s*(select|with|values)\b/i.test(sql)) {
        throw new TypeError(
          `"${sql.slice(0, 60)}" is no SELECT. What writes goes to run(), or is what a hook answers.`,
        );
      }
      return storage.read({ sql, parameters, decode: decodeOwnRow });
    },
  };
}
