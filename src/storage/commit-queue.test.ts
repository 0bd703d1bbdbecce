import { expect, test } from 'vitest';
import { CommitQueue, type CommitQueueOptions } from './commit-queue.ts';
import type { Outcome, TimedCommit } from './outcome.ts';
import { StorageUnavailable } from './port.ts';

/** A store that takes batches and answers them when it is told to. */
function slowStore() {
  const batches: { tenants: number[]; at: number[]; answer: () => void }[] = [];
  const run = (batch: readonly TimedCommit[]): Promise<readonly Outcome[]> => {
    const { promise, resolve } = Promise.withResolvers<readonly Outcome[]>();
    batches.push({
      tenants: batch.map(({ commit }) => commit.tenant),
      at: batch.map(({ at }) => at),
      answer: () => resolve(batch.map(() => ({ kind: 'done', seq: 0 }))),
    });
    return promise;
  };
  return { batches, run };
}

function queueOver(options: Partial<CommitQueueOptions>): CommitQueue {
  return new CommitQueue({
    run: async (batch) => batch.map(() => ({ kind: 'done', seq: 0 })),
    now: () => 7,
    limit: 100,
    lanes: 1,
    perTenant: false,
    moved: () => {},
    ...options,
  });
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('commits that arrive while the store works go together, tenants in turn, with the time of their batch', async () => {
  const { batches, run } = slowStore();
  const queue = queueOver({ run });
  const commits = [queue.push({ tenant: 1, writes: [] })];
  await turn();
  for (const tenant of [1, 1, 1, 2]) commits.push(queue.push({ tenant, writes: [] }));
  await turn();
  expect(batches.map(({ tenants }) => tenants)).toEqual([[1]]);
  batches[0]?.answer();
  await turn();
  expect(batches.map(({ tenants }) => tenants)).toEqual([[1], [1, 2, 1, 1]]);
  expect(batches[1]?.at).toEqual([7, 7, 7, 7]);
  batches[1]?.answer();
  expect(await Promise.all(commits)).toHaveLength(5);
});

test('by tenant: each has one batch at work, others do not wait for it', async () => {
  const { batches, run } = slowStore();
  const queue = queueOver({ run, lanes: 2, perTenant: true });
  const commits = [1, 1, 2, 3].map((tenant) => queue.push({ tenant, writes: [] }));
  await turn();
  expect(batches.map(({ tenants }) => tenants)).toEqual([[1, 1], [2]]);
  commits.push(queue.push({ tenant: 1, writes: [] }));
  batches[1]?.answer();
  await turn();
  expect(batches.map(({ tenants }) => tenants)).toEqual([[1, 1], [2], [3]]);
  batches[0]?.answer();
  await turn();
  expect(batches[3]?.tenants).toEqual([1]);
  for (const { answer } of batches) answer();
  await Promise.all(commits);
  await queue.close();
});

test('big commits do not pile up in one transaction', async () => {
  const { batches, run } = slowStore();
  const queue = queueOver({ run });
  const write = { sql: 'select 1', parameters: [] };
  const commits = [1, 2, 3].map((tenant) => queue.push({ tenant, writes: Array.from({ length: 1_500 }, () => write) }));
  await turn();
  expect(batches.map(({ tenants }) => tenants)).toEqual([[1, 2]]);
  batches[0]?.answer();
  await turn();
  batches[1]?.answer();
  await Promise.all(commits);
});

test('a store that breaks leaves every commit of the batch unavailable, and the queue goes on', async () => {
  let broken = true;
  const queue = queueOver({
    run: async (batch) => {
      if (broken) throw new Error('the thread has died');
      return batch.map(() => ({ kind: 'done', seq: 0 }));
    },
  });
  const answers = await Promise.allSettled([1, 2].map((tenant) => queue.push({ tenant, writes: [] })));
  expect(answers.map((one) => one.status === 'rejected' && one.reason instanceof StorageUnavailable)).toEqual([
    true,
    true,
  ]);
  broken = false;
  expect(await queue.push({ tenant: 1, writes: [] })).toEqual({ done: true, seq: 0 });
});

test('only commits with changes that were done tell that a feed moved', async () => {
  const moved: [number, number][] = [];
  const answers: Outcome[] = [
    { kind: 'done', seq: 5 },
    { kind: 'done', seq: 0 },
    { kind: 'refused', refusal: 'stale' },
  ];
  const queue = queueOver({ run: async () => answers, moved: (tenant, seq) => moved.push([tenant, seq]) });
  const change = { n: 1, id: 'x', type: 'User', kind: 'updated' };
  const committed = await Promise.all([
    queue.push({ tenant: 1, writes: [], changes: [change, change] }),
    queue.push({ tenant: 2, writes: [] }),
    queue.push({ tenant: 3, writes: [], changes: [change] }),
  ]);
  expect(committed).toEqual([
    { done: true, seq: 5 },
    { done: true, seq: 0 },
    { done: false, refusal: 'stale' },
  ]);
  expect(moved).toEqual([[1, 6]]);
});
