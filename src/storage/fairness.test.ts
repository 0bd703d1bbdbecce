import { expect, test } from 'vitest';
import { CommitQueue } from './commit-queue.ts';
import { LaneGate } from './lane-gate.ts';
import type { TimedCommit } from './outcome.ts';

/** Tenants that ask for little, and one that asks for more and more. Fairness is counted in turns: a clock would tell of the machine. */
const calm = Array.from({ length: 20 }, (_, index) => index + 2);
const busy = 1;

/** How many commits the store does until each calm tenant has its own, when the busy one has pushed `load` before them. */
async function commitsUntilCalm(load: number, options: { lanes: number; perTenant: boolean }): Promise<number> {
  let done = 0;
  const served = new Map<number, number>();
  const queue = new CommitQueue({
    run: async (batch: readonly TimedCommit[]) => {
      for (const { commit } of batch) {
        done += 1;
        served.set(commit.tenant, done);
      }
      return batch.map(() => ({ kind: 'done', seq: 0 }));
    },
    now: () => 0,
    limit: 1_000_000,
    moved: () => {},
    ...options,
  });
  const pushed = Array.from({ length: load }, () => queue.push({ tenant: busy, writes: [] }));
  for (const tenant of calm) pushed.push(queue.push({ tenant, writes: [] }));
  await Promise.all(pushed);
  return Math.max(...calm.map((tenant) => served.get(tenant) ?? Number.POSITIVE_INFINITY));
}

test('one process: a tenant that pushes ten times as many writes lets the others wait no longer', async () => {
  const options = { lanes: 1, perTenant: false };
  const usual = await commitsUntilCalm(200, options);
  expect(usual).toBeLessThanOrEqual(2 * calm.length);
  expect(await commitsUntilCalm(2_000, options)).toBe(usual);
});

test('a transaction a tenant: nobody waits for more than the busy tenant’s one batch', async () => {
  const options = { lanes: 2, perTenant: true };
  const batches = async (load: number) => {
    const order: number[] = [];
    const queue = new CommitQueue({
      run: async (batch: readonly TimedCommit[]) => {
        order.push(batch[0]?.commit.tenant ?? 0);
        return batch.map(() => ({ kind: 'done', seq: 0 }));
      },
      now: () => 0,
      limit: 1_000_000,
      moved: () => {},
      ...options,
    });
    const pushed = Array.from({ length: load }, () => queue.push({ tenant: busy, writes: [] }));
    for (const tenant of calm) pushed.push(queue.push({ tenant, writes: [] }));
    await Promise.all(pushed);
    return Math.max(...calm.map((tenant) => order.indexOf(tenant)));
  };
  const usual = await batches(200);
  expect(await batches(20_000)).toBeLessThanOrEqual(2 * usual);
});

test('scans: a tenant with ten times as many slices gives its lane away after each', async () => {
  const turnsUntilCalm = async (load: number) => {
    const gate = new LaneGate(2);
    const order: number[] = [];
    const slice = (tenant: number) =>
      gate.through(tenant, async () => {
        order.push(tenant);
        await Promise.resolve();
      });
    const slices = Array.from({ length: load }, () => slice(busy));
    slices.push(...calm.map(slice));
    await Promise.all(slices);
    return Math.max(...calm.map((tenant) => order.indexOf(tenant)));
  };
  const usual = await turnsUntilCalm(200);
  expect(usual).toBeLessThanOrEqual(2 * calm.length + 2);
  expect(await turnsUntilCalm(2_000)).toBe(usual);
});
