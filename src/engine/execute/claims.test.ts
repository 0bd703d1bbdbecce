import { expect, it } from 'vitest';
import { Claims } from './claims.ts';

it('nobody is in hand twice: who is held is left out, by pages and beside them', () => {
  const claims = new Claims();
  expect(claims.hold([1, 2])).toEqual([1, 2]);
  expect(claims.take([1, 2, 3, 4, 5], 2)).toEqual([3, 4]);
  expect(claims.hold([2, 3, 6])).toEqual([6]);
  claims.release([1, 3]);
  expect(claims.take([1, 2], 9)).toEqual([1]);
});

it('a page learns who was taken in hand beside it since before it was loaded, also when that is over', () => {
  const claims = new Claims();
  claims.take([1], 1);
  const watch = claims.watch();
  claims.take([2], 1);
  claims.release([1, 2]);
  claims.hold([3]);
  expect([1, 2, 3].map((source) => watch.has(source))).toEqual([true, true, false]);
});

it('whoever waits learns of a release', async () => {
  const claims = new Claims();
  claims.hold(['7 9']);
  const released = claims.released();
  claims.release(['7 9']);
  await released;
  expect(claims.size).toBe(0);
});

it('who releases nobody wakes nobody: whoever waits would take every turn from those who are in hand', async () => {
  const claims = new Claims();
  claims.take([1], 1);
  let woken = false;
  const released = claims.released().then(() => {
    woken = true;
  });
  claims.release([]);
  await Promise.resolve();
  expect(woken).toBe(false);
  claims.release([1]);
  await released;
  expect(woken).toBe(true);
});
