import { linksOf } from '../chain.ts';
import { decodeText } from '../decode-row.ts';
import type { Outcome, TimedCommit } from '../outcome.ts';
import { type Applied, applyCommit } from './apply-commit.ts';
import { commitTransaction } from './commit-transaction.ts';
import type { PostgresPool, Session } from './pool.ts';
import { failure, isConflict } from './sql-state.ts';

/** Opens a transaction and tells its id, which later answers whether a COMMIT without an answer went through. */
const begin = 'begin; select pg_current_xact_id()::text';

/**
 * Runs a batch of one tenant: all commits in one transaction, a savepoint each. A refused commit is undone alone; any other
 * error, or a COMMIT that fails, undoes all, and each is tried alone.
 */
export async function runBatch(pool: PostgresPool, batch: readonly TimedCommit[]): Promise<readonly Outcome[]> {
  const shared = batch.length > 1 ? await runShared(pool, batch) : undefined;
  if (shared !== undefined) return shared;
  const outcomes: Outcome[] = [];
  for (const timed of batch) outcomes.push(await runAlone(pool, timed));
  return outcomes;
}

async function runShared(pool: PostgresPool, batch: readonly TimedCommit[]): Promise<readonly Outcome[] | undefined> {
  try {
    return await pool.session(async (session) => {
      const [begun] = await Promise.all([session.script(begin), lockFeedFirst(session, batch)]);
      const outcomes: Applied[] = [];
      let before = 'savepoint one';
      for (const timed of batch) {
        const [, outcome] = await Promise.all([session.script(before), applyCommit(session, timed)]);
        before = outcome.kind === 'done' ? 'release savepoint one; savepoint one' : 'rollback to savepoint one';
        outcomes.push(outcome);
      }
      if (outcomes.at(-1)?.kind === 'refused') await session.script(before);
      const committed = await commitTransaction(pool, session, transactionOf(begun));
      return committed === 'unknown' ? batch.map(() => unknown) : outcomes;
    });
  } catch {
    return undefined;
  }
}

/**
 * Every transaction that takes feed numbers takes them before it locks other rows, so that two processes never wait for each
 * other; a batch that begins with commits without changes locks the feed row up front. The row of the chain comes next.
 */
async function lockFeedFirst(session: Session, batch: readonly TimedCommit[]): Promise<void> {
  const moving = batch.findIndex(({ commit }) => (commit.changes?.length ?? 0) > 0);
  const chained = batch.findIndex(({ commit }) => linksOf(commit) > 0);
  const tenant = batch[0]?.commit.tenant;
  if (tenant === undefined) return;
  if (moving > 0) await session.query('select seq from feed where tenant = ? for update', [tenant]);
  if (chained > 0) await session.query('select head from chain where tenant = ? for update', [tenant]);
}

async function runAlone(pool: PostgresPool, timed: TimedCommit, tries = 2): Promise<Outcome> {
  try {
    return await pool.session(async (session) => {
      const [begun, outcome] = await Promise.all([session.script(begin), applyCommit(session, timed)]);
      if (outcome.kind === 'refused') {
        await session.script('rollback');
        return outcome;
      }
      return (await commitTransaction(pool, session, transactionOf(begun))) === 'unknown' ? unknown : outcome;
    });
  } catch (error) {
    return tries > 1 && isConflict(error) ? runAlone(pool, timed, tries - 1) : failure(error);
  }
}

const unknown: Outcome = {
  kind: 'unavailable',
  message:
    'The connection to PostgreSQL broke while it committed, and it cannot be asked whether it did. ' +
    'Read the object again before repeating the write.',
};

function transactionOf(results: readonly { readonly rows: readonly unknown[] }[]): string {
  return decodeText(results[1]?.rows[0]);
}
