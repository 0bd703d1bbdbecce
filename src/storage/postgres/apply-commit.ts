import { decodeNumber } from '../decode-row.ts';
import { changeColumns, changeRow, resolveNumbers, takeNumbers, unknownTenant } from '../feed-numbers.ts';
import type { Outcome, TimedCommit } from '../outcome.ts';
import type { Value, Write } from '../port.ts';
import type { Session } from './pool.ts';
import { isTaken } from './sql-state.ts';

export type Applied = Extract<Outcome, { kind: 'done' | 'refused' }>;

const textColumns: ReadonlySet<string> = new Set(['id', 'type', 'kind', 'paths', 'actor', 'request']);
const changeTypes = changeColumns
  .map((column) => `${column} ${textColumns.has(column) ? 'text' : 'bigint'}`)
  .join(', ');
const insertChanges =
  `insert into change (${changeColumns.join(', ')}) select ${changeColumns.join(', ')} ` +
  `from json_to_recordset(?::json) as row (${changeTypes})`;

/** Change rows sent in one statement. */
const changesAtOnce = 5_000;

/**
 * Runs the statements of one commit inside the session's transaction: feed numbers first (the row stays locked until COMMIT),
 * then the writes, then the change rows. After a refusal the caller undoes what was done.
 */
export async function applyCommit(session: Session, { commit, at }: TimedCommit): Promise<Applied> {
  const { tenant, writes, changes = [] } = commit;
  let first = 0;
  if (changes.length > 0) {
    const { rows } = await session.query(takeNumbers, [changes.length, tenant]);
    if (rows[0] === undefined) return { kind: 'refused', refusal: unknownTenant };
    first = decodeNumber(rows[0]) - changes.length + 1;
  }
  for (const write of writes) {
    const refusal = await applyWrite(session, write, first);
    if (refusal !== undefined) return { kind: 'refused', refusal };
  }
  const rows = changes.map((change, index) => changeRow(commit, change, index, first, at));
  for (let start = 0; start < rows.length; start += changesAtOnce) {
    const records = rows.slice(start, start + changesAtOnce).map(record);
    await session.query(insertChanges, [JSON.stringify(records)]);
  }
  return { kind: 'done', seq: first };
}

function record(row: readonly Value[]): Record<string, Value | undefined> {
  return Object.fromEntries(changeColumns.map((column, index) => [column, row[index]]));
}

async function applyWrite(session: Session, write: Write, first: number): Promise<string | undefined> {
  try {
    const { count } = await session.query(write.sql, resolveNumbers(write.parameters, first));
    if (write.rows === undefined || count === write.rows) return undefined;
    return write.refusal ?? 'stale';
  } catch (error) {
    if (isTaken(error)) return write.refusal ?? 'taken';
    if (error instanceof Error) error.message = `${error.message} in "${write.sql}"`;
    throw error;
  }
}
