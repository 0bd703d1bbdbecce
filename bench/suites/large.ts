import { seedGroup, seedUsers } from '../load/seed.ts';
import { findEach, joinAndLeave, pageEach } from '../load/shots.ts';
import { type Contestant, interleave, loaded, type Samples } from '../rounds.ts';
import { atLeast, type Row, rowOf, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench, Suite } from '../suite.ts';

const peer = 'scimmy-routers';

/** What must not grow with the size: one member of a large group, one hit among many users, a deep page. */
export const large: Suite = async (effort) => {
  // The peer needs seconds for one request here: more rounds would take an hour.
  const bench = { ...effort, rounds: Math.min(effort.rounds, 3) };
  const sizes = bench.quick ? [10, 1_000, 10_000] : [10, 1_000, 100_000];
  const count = (sizes.at(-1) ?? 0) + 1;
  bench.say(`large: ${whole(count)} users and groups of ${sizes.map(whole).join(', ')}`);
  const rollcall = await bench.start('rollcall');
  const scimmy = await bench.start('scimmy', String(count), ...sizes.map(String));
  const users = await seedUsers(rollcall.endpoint, count);
  return [
    ...(await memberships(bench, rollcall, scimmy, users, sizes)),
    ...(await searches(bench, rollcall, scimmy, count)),
  ];
};

async function memberships(
  { rounds, seconds, say }: Bench,
  rollcall: ServerProcess,
  scimmy: ServerProcess,
  users: readonly string[],
  sizes: readonly number[],
): Promise<Row[]> {
  const outsider = users.at(-1) ?? '';
  const one = { connections: 1, seconds };
  const ours: Contestant[] = [];
  const theirs: Contestant[] = [];
  for (const size of sizes) {
    const group = await seedGroup(rollcall.endpoint, `Group of ${size}`, users.slice(0, size));
    const next = joinAndLeave(group, outsider);
    ours.push(loaded(oursAt(size), rollcall, { ...one, status: 204, next }));
    const peers = joinAndLeave(`group-${size}`, `seed-${users.length - 1}`);
    theirs.push(loaded(`${peer} at ${whole(size)}`, scimmy, { ...one, status: 200, next: peers }));
  }
  // The peer is busy with its garbage for seconds after a turn: sizes are compared where it has not begun.
  say('large: one member added, one removed, size beside size');
  const alone = await interleave(ours, rounds);
  say('large: one member added, one removed, beside the peer');
  const samples = await interleave(
    sizes.flatMap((_, index) => [ours[index], theirs[index]]).filter((one) => one !== undefined),
    rounds,
  );
  return [...sizes.map((size) => againstPeer(samples, size, size === sizes.at(-1))), flatness(alone, sizes)];
}

const oursAt = (size: number) => `Rollcall at ${whole(size)}`;

function againstPeer(samples: Samples, size: number, largest: boolean): Row {
  return rowOf({
    suite: 'large',
    what: `one member added or removed, group of ${whole(size)}`,
    samples,
    ours: oursAt(size),
    theirs: `${peer} at ${whole(size)}`,
    figure: 'perSecond',
    budget: atLeast(largest ? 1_000 : 200),
  });
}

/** Twice the time would be growth; a little more is noise. */
const flat = 1.5;

function flatness(samples: Samples, sizes: readonly number[]): Row {
  const [smallest = 0, largest = 0] = [sizes[0], sizes.at(-1)];
  const row = rowOf({
    suite: 'large',
    what: `the largest group beside the smallest`,
    samples,
    ours: oursAt(largest),
    theirs: oursAt(smallest),
    figure: 'p50',
    budget: { of: 'p50', most: 2, text: `< 2 ms, flat (≤ ${flat * 100} %)` },
  });
  return { ...row, met: row.met === true && (row.ratio ?? Number.NaN) <= flat };
}

async function searches(bench: Bench, rollcall: ServerProcess, scimmy: ServerProcess, count: number): Promise<Row[]> {
  const deep = Math.floor(count * 0.9);
  const kinds = [
    { what: `filter userName eq, 1 hit among ${whole(count)}`, next: findEach(count) },
    { what: `page of 100 that begins at ${whole(deep)}`, next: pageEach([deep]) },
  ];
  const rows: Row[] = [];
  for (const { what, next } of kinds) {
    bench.say(`large: ${what}`);
    const load = { connections: 4, seconds: bench.seconds, status: 200, next };
    const samples = await interleave([loaded('Rollcall', rollcall, load), loaded(peer, scimmy, load)], bench.rounds);
    const budget = atLeast(1_000);
    rows.push(rowOf({ suite: 'large', what, samples, ours: 'Rollcall', theirs: peer, figure: 'perSecond', budget }));
  }
  return rows;
}
