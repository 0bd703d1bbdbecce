import { seedGroup, seedUsers } from '../load/seed.ts';
import { createNew, findEach, getEach, joinAndLeave, type Next, pageEach, renameEach } from '../load/shots.ts';
import { type Contestant, interleave, loaded } from '../rounds.ts';
import { atLeast, type Row, rowOf } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench, Suite } from '../suite.ts';

const peer = 'scimmy-routers';

/** The same requests to Rollcall, durable, and to a Node peer that keeps its data in memory. */
export const peers: Suite = async (bench) => {
  const [rollcall, scimmy] = [await bench.start('rollcall'), await bench.start('scimmy')];
  const count = bench.quick ? 300 : 1_000;
  bench.say(`peers: ${count} users`);
  const ids = { ours: await seedUsers(rollcall.endpoint, count), theirs: await seedUsers(scimmy.endpoint, count) };
  const pages = pageEach(Array.from({ length: count / 100 }, (_, index) => index * 100));
  const rows: Row[] = [];
  const compare = async (what: string, percent: number, contestants: readonly [Contestant, Contestant]) => {
    bench.say(`peers: ${what}`);
    const samples = await interleave(contestants, bench.rounds);
    const budget = atLeast(percent);
    rows.push(rowOf({ suite: 'peers', what, samples, ours: 'Rollcall', theirs: peer, figure: 'perSecond', budget }));
  };
  const both = (
    load: Omit<Parameters<typeof loaded>[2], 'next'>,
    ours: Next,
    theirs: Next,
  ): [Contestant, Contestant] => [
    loaded('Rollcall', rollcall, { ...load, next: ours }),
    loaded(peer, scimmy, { ...load, next: theirs }),
  ];
  const read = { connections: 16, seconds: bench.seconds, status: 200 };
  await compare('GET by id', 200, both(read, getEach(ids.ours), getEach(ids.theirs)));
  await compare('filter userName eq, 1 hit', 200, both(read, findEach(count), findEach(count)));
  await compare('page of 100', 100, both(read, pages, pages));
  const patch = { ...read, connections: 32 };
  await compare('PATCH of one attribute', 100, both(patch, renameEach(ids.ours), renameEach(ids.theirs)));
  await compare('one member added, one removed, group of 100', 200, await membership(bench, rollcall, scimmy, ids));
  const create = { ...patch, status: 201 };
  await compare('create', 200, both(create, createNew('new'), createNew('new')));
  return rows;
};

async function membership(
  { seconds }: Bench,
  rollcall: ServerProcess,
  scimmy: ServerProcess,
  ids: { readonly ours: readonly string[]; readonly theirs: readonly string[] },
): Promise<[Contestant, Contestant]> {
  const turn = async (name: string, server: ServerProcess, members: readonly string[], status: number) => {
    const group = await seedGroup(server.endpoint, 'Hundred', members.slice(0, 100), status);
    return loaded(name, server, { connections: 1, seconds, status, next: joinAndLeave(group, members[100] ?? '') });
  };
  return [await turn('Rollcall', rollcall, ids.ours, 204), await turn(peer, scimmy, ids.theirs, 200)];
}
