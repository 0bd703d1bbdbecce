import { latencies, sampleOfLatencies } from '../load/follow.ts';
import type { Sample } from '../rounds.ts';
import { type Row, rowOf, whole } from '../row.ts';
import type { Bench, Suite } from '../suite.ts';

/** One member more or less, from the directory to the target: the size of the group must not tell. */
export const groups: Suite = async (bench) => {
  const sizes = [10, bench.users ?? (bench.quick ? 300 : 5_000)] as const;
  const samples: Record<string, Sample[]> = {};
  for (const size of sizes) samples[nameOf(size)] = [await changes(bench, size)];
  const [small, large] = sizes;
  const row = { suite: 'groups', samples, figure: 'p50' } as const;
  const rows: Row[] = [
    rowOf({
      ...row,
      what: `one member added or removed, until the target's answer, group of ${small}`,
      ours: nameOf(small),
    }),
    rowOf({
      ...row,
      what: `the same, group of ${whole(large)}`,
      ours: nameOf(large),
      theirs: nameOf(small),
      budget: { of: 'ratio', most: 1.5, text: 'flat (≤ 150 %)' },
    }),
    rowOf({
      ...row,
      what: `CPU of the engine and its API for it, group of ${whole(large)}`,
      ours: nameOf(large),
      theirs: nameOf(small),
      figure: 'cpu',
      budget: { of: 'ratio', most: 1.5, text: 'flat (≤ 150 %)' },
    }),
  ];
  return rows;
};

const nameOf = (size: number) => `group of ${whole(size)}`;

async function changes(bench: Bench, size: number): Promise<Sample> {
  const times = bench.quick ? 10 : 100;
  bench.say(`groups: one member more or less in a group of ${whole(size)}`);
  const engine = await bench.start('engine', String(size + 1));
  const target = await bench.start('slow-target', '0');
  const group = 'Everybody';
  await engine.work({ kind: 'group', name: group, size });
  await engine.work({ kind: 'provision', endpoint: target.endpoint });
  await engine.work({ kind: 'on' });
  await target.answered();
  const values: number[] = [];
  const before = await engine.usage();
  for (let turn = 0; turn < times; turn += 1) {
    const { writes } = await engine.work({ kind: turn % 2 === 0 ? 'join' : 'part', group, index: size });
    values.push(...(await latencies(target, writes)));
  }
  const after = await engine.usage();
  return sampleOfLatencies(values, (after.cpu - before.cpu) / times);
}
