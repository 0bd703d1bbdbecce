import { type ChainLink, forgeLinks, keepHead, linksOf, takeLinks } from '../chain.ts';
import { decodeChainHead, decodeSeq } from '../decode-row.ts';
import { changeColumns, changeRow, resolveNumbers, takeNumbers, unknownTenant } from '../feed-numbers.ts';
import type { Outcome, TimedCommit } from '../outcome.ts';
import type { Commit, Write } from '../port.ts';
import type { Connection } from './connection.ts';
import { failure, isTaken } from './result-code.ts';

const insertChange = `insert into change (${changeColumns.join(', ')}) values (${changeColumns.map(() => '?').join(', ')})`;

type Applied = Extract<Outcome, { kind: 'done' | 'refused' }>;

/**
 * Runs a batch: all commits in one transaction, a savepoint each. A refused commit is undone alone. Any other error, or a
 * COMMIT that fails, undoes all (on a full disk SQLite itself drops every released savepoint), and each is tried alone.
 */
export function runBatch(connection: Connection, batch: readonly TimedCommit[]): readonly Outcome[] {
  const shared = batch.length > 1 ? runShared(connection, batch) : undefined;
  return shared ?? batch.map((timed) => runAlone(connection, timed));
}

function runShared(connection: Connection, batch: readonly TimedCommit[]): readonly Outcome[] | undefined {
  try {
    connection.exec('begin immediate');
    const outcomes = batch.map((timed) => {
      connection.exec('savepoint one');
      const outcome = apply(connection, timed);
      connection.exec(outcome.kind === 'done' ? 'release one' : 'rollback to one; release one');
      return outcome;
    });
    connection.exec('commit');
    return outcomes;
  } catch {
    undo(connection);
    return undefined;
  }
}

function runAlone(connection: Connection, timed: TimedCommit): Outcome {
  try {
    connection.exec('begin immediate');
    const outcome = apply(connection, timed);
    connection.exec(outcome.kind === 'done' ? 'commit' : 'rollback');
    return outcome;
  } catch (error) {
    undo(connection);
    return failure(error);
  }
}

function undo(connection: Connection): void {
  if (connection.inTransaction) connection.exec('rollback');
}

/** Runs the statements of one commit: feed numbers and links of the chain first, then the writes, then the change rows. */
function apply(connection: Connection, { commit, at }: TimedCommit): Applied {
  const { tenant, writes, changes = [] } = commit;
  let first = 0;
  if (changes.length > 0) {
    const [row] = connection.all(takeNumbers, [changes.length, tenant]);
    if (row === undefined) return { kind: 'refused', refusal: unknownTenant };
    first = decodeSeq(row) - changes.length + 1;
  }
  const links = chain(connection, commit);
  for (const [index, write] of writes.entries()) {
    const refusal = applyWrite(connection, write, first, links[index]);
    if (refusal !== undefined) return { kind: 'refused', refusal };
  }
  for (const [index, change] of changes.entries()) {
    connection.run(insertChange, changeRow(commit, change, index, first, at));
  }
  return { kind: 'done', seq: first };
}

function chain(connection: Connection, commit: Commit): readonly (ChainLink | undefined)[] {
  const count = linksOf(commit);
  if (count === 0) return [];
  const [row] = connection.all(takeLinks, [commit.tenant, count]);
  const { links, head } = forgeLinks(commit, decodeChainHead(row));
  connection.run(keepHead, [head, commit.tenant]);
  return links;
}

function applyWrite(
  connection: Connection,
  write: Write,
  first: number,
  link: ChainLink | undefined,
): string | undefined {
  try {
    const touched = connection.run(write.sql, resolveNumbers(write.parameters, first, link));
    if (write.rows === undefined || touched === write.rows) return undefined;
    return write.refusal ?? 'stale';
  } catch (error) {
    if (isTaken(error)) return write.refusal ?? 'taken';
    if (error instanceof Error) error.message = `${error.message} in "${write.sql}"`;
    throw error;
  }
}
