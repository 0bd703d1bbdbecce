import { drive } from '../load/drive.ts';
import { seedUsers } from '../load/seed.ts';
import { createNew, getEach } from '../load/shots.ts';
import { type Contestant, interleave } from '../rounds.ts';
import { rowOf, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Suite } from '../suite.ts';

/** One client reads while sixteen others create as fast as they can. */
export const beside: Suite = async (bench) => {
  const { rounds, seconds } = bench;
  const [rollcall, bare] = [await bench.start('rollcall'), await bench.start('bare')];
  const ids = await seedUsers(rollcall.endpoint, 500);
  await seedUsers(bare.endpoint, 500);
  bench.say('beside: GETs of one client beside 16 writers');
  const theirs = '40-line handler';
  const written = { ours: 0, turns: 0 };
  const samples = await interleave(
    [
      readBesideWrites('Rollcall', rollcall, ids, seconds, (perSecond) => {
        written.ours += perSecond;
        written.turns += 1;
      }),
      readBesideWrites(theirs, bare, ids, seconds, () => {}),
    ],
    rounds,
  );
  const what = `GET of one client beside 16 writers (${whole(written.ours / written.turns)} creates/s meanwhile)`;
  const budget = { of: 'p99', most: 5, text: 'p99 ≤ 5 ms' } as const;
  return [rowOf({ suite: 'beside', what, samples, ours: 'Rollcall', theirs, figure: 'p50', budget })];
};

function readBesideWrites(
  name: string,
  { endpoint }: ServerProcess,
  ids: readonly string[],
  seconds: number,
  onWritten: (perSecond: number) => void,
): Contestant {
  const next = createNew('beside');
  return {
    name,
    run: async () => {
      const state = { over: false };
      const writing = drive({ endpoint, connections: 16, status: 201, next, ended: () => state.over });
      const read = await drive({ endpoint, connections: 1, seconds, status: 200, next: getEach(ids) });
      state.over = true;
      onWritten((await writing).perSecond);
      return { ...read, cpu: undefined };
    },
  };
}
