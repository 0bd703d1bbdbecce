import { afterEach, expect, test } from 'vitest';
import { StorageUnavailable } from '../port.ts';
import type { Read } from './pool.ts';
import { QuickReads } from './quick-reads.ts';

const answer = { rows: [], count: 0 };
const ends: (() => Promise<void>)[] = [];

/** A read that nobody answers runs out of patience long after its test. */
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** Reads whose connection answers when it is told to, and answers all that is left when the test is over. */
function reads(lanes: number, patience = 10_000) {
  let over = false;
  const asked: Promise<unknown>[] = [];
  const sent: { reads: readonly Read[]; answer: () => void }[] = [];
  const quick = new QuickReads({
    lanes,
    patience,
    send: (together) =>
      new Promise((resolve) => {
        const done = () => {
          for (const read of together) read.resolve(answer);
          resolve();
        };
        sent.push({ reads: together, answer: done });
        if (over) done();
      }),
  });
  ends.push(async () => {
    over = true;
    for (const one of sent) one.answer();
    await Promise.allSettled(asked);
  });
  const read = (tenant: number, sql: string) => {
    const reading = quick.read(tenant, sql, []);
    asked.push(reading);
    return reading;
  };
  const said = () => sent.map((one) => one.reads.map(({ sql }) => sql));
  return { read, sent, said };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));

test('reads of one turn of the event loop go over one connection', async () => {
  const { read, sent, said } = reads(4);
  const both = [read(1, 'a'), read(2, 'b')];
  await turn();
  expect(said()).toEqual([['a', 'b']]);
  sent[0]?.answer();
  expect(await Promise.all(both)).toEqual([answer, answer]);
});

test('reads that come while all connections are at work wait, and go together, tenants in turn', async () => {
  const { read, sent, said } = reads(1);
  void read(1, 'first');
  await turn();
  for (const sql of ['a1', 'a2', 'a3']) void read(1, sql);
  void read(2, 'b1');
  await turn();
  expect(said()).toEqual([['first']]);
  sent[0]?.answer();
  await turn();
  expect(said()[1]).toEqual(['a1', 'b1', 'a2', 'a3']);
});

test('a tenant that reads a thousand times as much does not keep another one from the next connection', async () => {
  const { read, said, sent } = reads(1);
  void read(1, 'first');
  await turn();
  for (let index = 0; index < 1_000; index += 1) void read(1, 'busy');
  void read(2, 'calm');
  await turn();
  sent[0]?.answer();
  await turn();
  expect(said()[1]).toContain('calm');
});

test('a read whose turn does not come in time is refused, and those who come later are answered', async () => {
  const { read, sent } = reads(1, 20);
  void read(1, 'first');
  await turn();
  await expect(read(1, 'late')).rejects.toThrow(StorageUnavailable);
  const behind = read(1, 'behind');
  sent[0]?.answer();
  await expect.poll(() => sent.length).toBe(2);
  expect(sent[1]?.reads.map(({ sql }) => sql)).toEqual(['behind']);
  sent[1]?.answer();
  expect(await behind).toEqual(answer);
});

test('a connection that cannot be had refuses every read that was to go over it', async () => {
  const lost = new Error('no connection');
  const quick = new QuickReads({ lanes: 1, patience: 1_000, send: () => Promise.reject(lost) });
  const both = [quick.read(1, 'a', []), quick.read(2, 'b', [])];
  for (const read of both) await expect(read).rejects.toBe(lost);
});
