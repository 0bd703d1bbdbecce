import { type ChainLink, forgeLinks, keepHead, linksOf, takeLinks } from '../chain.ts';
import { decodeChainHead, decodeNumber } from '../decode-row.ts';
import { changeColumns, changeRow, resolveNumbers, takeNumbers, unknownTenant } from '../feed-numbers.ts';
import type { Outcome, TimedCommit } from '../outcome.ts';
import type { Commit, Value, Write } from '../port.ts';
import type { Result, Session } from './pool.ts';
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
 * Runs the statements of one commit inside the session's transaction, in two round trips: the feed numbers (the row stays
 * locked until COMMIT; so does that of the tenant's chain), then the writes and the change rows. After a refusal the caller undoes what was done.
 */
export async function applyCommit(session: Session, { commit, at }: TimedCommit): Promise<Applied> {
  const { tenant, writes, changes = [] } = commit;
  let first = 0;
  if (changes.length > 0) {
    const { rows } = await session.query(takeNumbers, [changes.length, tenant]);
    if (rows[0] === undefined) return { kind: 'refused', refusal: unknownTenant };
    first = decodeNumber(rows[0]) - changes.length + 1;
  }
  const links = await chain(session, commit);
  const [written, recorded] = await Promise.all([
    Promise.allSettled(
      writes.map(({ sql, parameters }, index) => session.query(sql, resolveNumbers(parameters, first, links[index]))),
    ),
    Promise.allSettled(changeRecords(commit, first, at).map((records) => session.query(insertChanges, [records]))),
  ]);
  for (const [index, write] of writes.entries()) {
    const refusal = refusalOf(write, written[index]);
    if (refusal !== undefined) return { kind: 'refused', refusal };
  }
  for (const one of recorded) if (one.status === 'rejected') throw one.reason;
  return { kind: 'done', seq: first };
}

/** Takes the commit's places in the tenant's chain: one more round trip, for administrative acts alone. */
async function chain(session: Session, commit: Commit): Promise<readonly (ChainLink | undefined)[]> {
  const count = linksOf(commit);
  if (count === 0) return [];
  const { rows } = await session.query(takeLinks, [commit.tenant, count]);
  const { links, head } = forgeLinks(commit, decodeChainHead(rows[0]));
  await session.query(keepHead, [head, commit.tenant]);
  return links;
}

/** The change rows of a commit as JSON, one text for each statement. */
function changeRecords(commit: Commit, first: number, at: number): string[] {
  const rows = (commit.changes ?? []).map((change, index) => changeRow(commit, change, index, first, at));
  const texts: string[] = [];
  for (let start = 0; start < rows.length; start += changesAtOnce) {
    texts.push(JSON.stringify(rows.slice(start, start + changesAtOnce).map(record)));
  }
  return texts;
}

function record(row: readonly Value[]): Record<string, Value | undefined> {
  return Object.fromEntries(changeColumns.map((column, index) => [column, row[index]]));
}

/** The first write that did not do what it must decides; those after it ran for nothing. */
function refusalOf(write: Write, answer: PromiseSettledResult<Result> | undefined): string | undefined {
  if (answer?.status === 'fulfilled') {
    if (write.rows === undefined || answer.value.count === write.rows) return undefined;
    return write.refusal ?? 'stale';
  }
  const error: unknown = answer?.reason;
  if (isTaken(error)) return write.refusal ?? 'taken';
  if (error instanceof Error) error.message = `${error.message} in "${write.sql}"`;
  throw error;
}
