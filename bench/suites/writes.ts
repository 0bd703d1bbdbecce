import { drive } from '../load/drive.ts';
import { seedUsers } from '../load/seed.ts';
import { createNew, renameEach } from '../load/shots.ts';
import { interleave, loaded } from '../rounds.ts';
import { atLeast, rowOf } from '../row.ts';
import { rowsWritten } from '../rows-written.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Suite } from '../suite.ts';

/** Durable create and PATCH, each beside forty lines that write the same rows in the same group commit. */
export const writes: Suite = async (bench) => {
  const { rounds, seconds } = bench;
  const theirs = '40-line handler';
  const [rollcall, bare] = [await bench.start('rollcall'), await bench.start('bare')];
  const ids = [await seedUsers(rollcall.endpoint, 500), await seedUsers(bare.endpoint, 500)] as const;
  await sameRows([rollcall, ids[0]], [bare, ids[1]]);
  bench.say('writes: create');
  const create = { connections: 32, seconds, status: 201 };
  const created = await interleave(
    [
      loaded('Rollcall', rollcall, { ...create, next: createNew('new') }),
      loaded(theirs, bare, { ...create, next: createNew('new') }),
    ],
    rounds,
  );
  bench.say('writes: PATCH');
  const patch = { connections: 32, seconds, status: 200 };
  const patched = await interleave(
    [
      loaded('Rollcall', rollcall, { ...patch, next: renameEach(ids[0]) }),
      loaded(theirs, bare, { ...patch, next: renameEach(ids[1]) }),
    ],
    rounds,
  );
  const row = { suite: 'writes', ours: 'Rollcall', theirs, figure: 'perSecond', budget: atLeast(60) } as const;
  return [
    rowOf({ ...row, what: 'create, durable, 32 clients', samples: created }),
    rowOf({ ...row, what: 'PATCH of one attribute, durable, 32 clients', samples: patched }),
  ];
};

type Seeded = readonly [server: ServerProcess, ids: readonly string[]];

/** A comparison of unequal work would say nothing: after the same requests both must hold the same rows. */
async function sameRows(...seeded: readonly [Seeded, Seeded]): Promise<void> {
  const tables: string[] = [];
  for (const [{ endpoint, file }, ids] of seeded) {
    await drive({ endpoint, connections: 4, requests: 100, status: 200, next: renameEach(ids) });
    tables.push(rowsWritten(file ?? ''));
  }
  const [rollcall, bare] = tables;
  if (rollcall !== bare) {
    throw new Error(`forty-lines.ts writes other rows than Rollcall does: ${bare} instead of ${rollcall}. Mend it.`);
  }
}
