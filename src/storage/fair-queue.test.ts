import fc from 'fast-check';
import { expect, test } from 'vitest';
import { FairQueue } from './fair-queue.ts';

function drain(queue: FairQueue<number>): [number, number][] {
  const taken: [number, number][] = [];
  for (let tenant = queue.next(); tenant !== undefined; tenant = queue.next()) {
    const item = queue.take(tenant);
    if (item !== undefined) taken.push([tenant, item]);
  }
  return taken;
}

test('tenants are served in turn, however many items one has', () => {
  const queue = new FairQueue<number>();
  for (const [tenant, item] of [
    [1, 10],
    [1, 11],
    [1, 12],
    [2, 20],
    [3, 30],
    [3, 31],
  ] as const)
    queue.push(tenant, item);
  expect(queue.size).toBe(6);
  expect(drain(queue)).toEqual([
    [1, 10],
    [2, 20],
    [3, 30],
    [1, 11],
    [3, 31],
    [1, 12],
  ]);
  expect(queue.size).toBe(0);
});

test('tenants that may not be served now are passed over, and keep their turn', () => {
  const queue = new FairQueue<number>();
  for (const tenant of [1, 2]) queue.push(tenant, tenant);
  expect(queue.next(new Set([1]))).toBe(2);
  expect(queue.next(new Set([1, 2]))).toBeUndefined();
  expect(queue.next()).toBe(1);
  expect(queue.take(9)).toBeUndefined();
});

test('every item comes out once, in its tenant’s order, and nobody is served twice while another waits', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 4 })), (tenants) => {
      const queue = new FairQueue<number>();
      for (const [item, tenant] of tenants.entries()) queue.push(tenant, item);
      const taken = drain(queue);
      for (const tenant of new Set(tenants)) {
        const pushed = tenants.flatMap((one, item) => (one === tenant ? [item] : []));
        expect(taken.flatMap(([one, item]) => (one === tenant ? [item] : []))).toEqual(pushed);
      }
      for (const [turn, [tenant]] of taken.entries()) {
        const before = taken.slice(0, turn).filter(([one]) => one === tenant).length;
        for (const [other] of taken.slice(turn)) {
          const served = taken.slice(0, turn).filter(([one]) => one === other).length;
          expect(before - served).toBeLessThanOrEqual(0);
        }
      }
    }),
  );
});
