import { sampleOfLatencies } from '../load/follow.ts';
import { pace, type Stream } from '../load/pace.ts';
import { seedUsers } from '../load/seed.ts';
import { findEach, getEach, type Next, renameEach } from '../load/shots.ts';
import { type Contestant, interleave } from '../rounds.ts';
import { type Row, rowOf, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench, Suite } from '../suite.ts';

const perSecond = 25;
/** Of each tenant. */
const users = 10;

/** A thousand tenants, a hundred of them busy; and the same beside one that asks ten times as often as it may. */
export const tenants: Suite = async (bench) => {
  const postgres = await bench.start('postgres');
  return [...(await of(bench, 'SQLite', '')), ...(await of(bench, 'PostgreSQL', postgres.file ?? ''))];
};

async function of(bench: Bench, store: string, url: string): Promise<readonly Row[]> {
  const [all, busy] = bench.quick ? [100, 20] : [1_000, 100];
  bench.say(`tenants: ${whole(all)} tenants of ${users} users, ${store}`);
  const server = await bench.start('rollcall', String(all), url, String(perSecond * 60));
  const streams: Stream[] = [];
  for (const [index, endpoint] of server.endpoints.entries()) {
    const ids = await seedUsers(endpoint, users);
    if (index <= busy) streams.push({ endpoint, perSecond, next: likeAProvisioner(ids), connections: 4 });
  }
  const [greedy, ...others] = streams;
  if (greedy === undefined) throw new Error('there is no tenant');
  const loud = { ...greedy, perSecond: perSecond * 10, connections: 16 };
  bench.say(`tenants: ${busy} of them at ${perSecond} requests/s, and one at ten times that, ${store}`);
  // The minute that it may use at once: from now on it is refused nine times out of ten.
  await pace([{ ...loud, perSecond: 2_000 }], 1);
  const refused: number[] = [];
  const calm = `alone, ${store}`;
  const beside = `beside one at ten times its limit, ${store}`;
  const samples = await interleave(
    [
      { name: calm, run: () => turn(server, others, bench.seconds) },
      besideLoud(beside, server, loud, others, bench.seconds, refused),
    ],
    bench.rounds,
  );
  await server.stop();
  const share = refused.reduce((sum, one) => sum + one, 0) / refused.length;
  const row = { suite: 'tenants', samples } as const;
  return [
    rowOf({
      ...row,
      what: `${busy} of ${whole(all)} tenants at ${perSecond} requests/s each, ${store}`,
      ours: calm,
      figure: 'p99',
      budget: { of: 'p99', most: 100, text: 'p99 < 100 ms' },
    }),
    rowOf({
      ...row,
      what: `the same beside one that sends ${perSecond * 10} requests/s, ${Math.round(share * 100)} % of them answered by 429`,
      ours: beside,
      theirs: calm,
      figure: 'p99',
      budget: { of: 'ratio', most: 2, text: 'p99 ≤ 2×' },
    }),
  ];
}

/** One change in five requests; the others look for a user or read one. */
function likeAProvisioner(ids: readonly string[]): Next {
  const [find, get, rename] = [findEach(users), getEach(ids), renameEach(ids)];
  return (index) => (index % 5 === 4 ? rename(index) : index % 5 === 2 ? find(index) : get(index));
}

async function turn(server: ServerProcess, streams: readonly Stream[], seconds: number) {
  const before = await server.usage();
  const latencies = (await pace(streams, seconds)).flatMap((paced) => paced.latencies);
  const after = await server.usage();
  return sampleOfLatencies(latencies, (after.cpu - before.cpu) / latencies.length);
}

function besideLoud(
  name: string,
  server: ServerProcess,
  loud: Stream,
  others: readonly Stream[],
  seconds: number,
  refused: number[],
): Contestant {
  return {
    name,
    run: async () => {
      const [sample, greedy] = await Promise.all([turn(server, others, seconds), pace([loud], seconds)]);
      const [{ latencies, refused: refusals } = { latencies: [], refused: 0 }] = greedy;
      refused.push(refusals / (latencies.length + refusals));
      return sample;
    },
  };
}
