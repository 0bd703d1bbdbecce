import { seedUsers } from '../load/seed.ts';
import { findEach, getEach, pageEach } from '../load/shots.ts';
import { interleave, loaded } from '../rounds.ts';
import { atLeast, type Row, rowOf } from '../row.ts';
import type { Suite } from '../suite.ts';

/** GET by id, a filter with one hit, and a page, each beside the same HTTP stack with next to nothing behind it. */
export const reads: Suite = async (bench) => {
  const { rounds, seconds, quick } = bench;
  const [rollcall, bare] = [await bench.start('rollcall'), await bench.start('bare')];
  const count = quick ? 500 : 2_000;
  bench.say(`reads: ${count} users`);
  const ids = await seedUsers(rollcall.endpoint, count);
  await seedUsers(bare.endpoint, count);
  const pages = pageEach(Array.from({ length: count / 100 }, (_, index) => index * 100));
  const kinds = [
    { what: 'GET by id', theirs: 'only answers', next: getEach(ids) },
    { what: 'filter userName eq, 1 hit', theirs: 'only answers', next: findEach(count) },
    { what: 'page of 100', theirs: 'same statement', next: pages },
  ];
  const rows: Row[] = [];
  for (const { what, theirs, next } of kinds) {
    bench.say(`reads: ${what}`);
    const load = { connections: 16, seconds, status: 200, next };
    const samples = await interleave([loaded('Rollcall', rollcall, load), loaded(theirs, bare, load)], rounds);
    rows.push(
      rowOf({ suite: 'reads', what, samples, ours: 'Rollcall', theirs, figure: 'perSecond', budget: atLeast(50) }),
    );
  }
  return rows;
};
