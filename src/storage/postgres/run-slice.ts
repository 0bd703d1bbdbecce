import { StorageUnavailable } from '../port.ts';
import { exceeded, type RunSlice } from '../scan.ts';
import type { PostgresPool } from './pool.ts';
import { isTimeout, isUnavailable } from './sql-state.ts';

/** Runs slices of scans on a connection each, ended by the server when the scan's time is over. */
export function runSlice(pool: PostgresPool): RunSlice {
  return async (_lane, { sql, parameters, remaining, deadline }) => {
    try {
      return await pool.session(async (session) => {
        const timeout = Math.max(1, Math.ceil(Math.min(remaining, 2 ** 31 - 1)));
        await session.script(`begin read only; set local statement_timeout = ${timeout}`);
        const { rows } = await session.query(sql, parameters);
        await session.script('commit');
        return rows;
      });
    } catch (error) {
      if (isTimeout(error)) throw exceeded(deadline);
      const text = error instanceof Error ? error.message : String(error);
      if (isUnavailable(error)) {
        throw new StorageUnavailable(`The search broke off (${text}). Check that PostgreSQL runs.`, { cause: error });
      }
      throw error;
    }
  };
}
