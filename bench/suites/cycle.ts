import { filledEngine } from '../filled-engine.ts';
import type { Endpoint } from '../load/drive.ts';
import { type Contestant, interleave, type Sample, type Samples } from '../rounds.ts';
import { type Budget, type Row, rowOf, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Worked } from '../servers/message.ts';
import type { Bench, Suite } from '../suite.ts';

const client = 'bare client';

/** The initial cycle beside a bare client that sends the same requests, and a full cycle in which nothing has changed. */
export const cycle: Suite = async (bench) => {
  const count = bench.users ?? (bench.quick ? 300 : 5_000);
  const [engine, bare] = [await bench.start('engine', String(count)), await bench.start('bare-client', String(count))];
  const rounds = Math.min(bench.rounds, 5);
  const tenants = 2 * (rounds + 1);
  const rollcall = await bench.start('rollcall', String(tenants));
  const slow = await bench.start('slow-target', '20', String(tenants));
  return [
    ...(await initial(bench, [engine, bare], { target: rollcall, to: 'to Rollcall on loopback', rounds, percent: 50 })),
    ...(await initial(bench, [engine, bare], {
      target: slow,
      to: 'to a target that answers after 20 ms',
      rounds,
      percent: 95,
    })),
    await unchanged(bench),
  ];
};

interface Course {
  readonly target: ServerProcess;
  readonly to: string;
  readonly rounds: number;
  readonly percent: number;
}

async function initial(
  bench: Bench,
  [engine, bare]: readonly [ServerProcess, ServerProcess],
  course: Course,
): Promise<Row[]> {
  const { target, to, rounds, percent } = course;
  bench.say(`cycle: initial, ${to}`);
  const tenants = [...target.endpoints];
  const samples = await interleave(
    [provisions('Rollcall', engine, tenants), provisions(client, bare, tenants)],
    rounds,
  );
  const budget: Budget = { of: 'ratio', least: percent / 100, text: `≥ ${percent} %` };
  const row = { suite: 'cycle', samples, ours: 'Rollcall' } as const;
  const speed = rowOf({
    ...row,
    what: `users/s of the initial cycle ${to}`,
    theirs: client,
    figure: 'perSecond',
    budget,
  });
  return [speed, cost(samples, to)];
}

/** Each turn fills a tenant in which nobody is. */
function provisions(name: string, process: ServerProcess, tenants: Endpoint[]): Contestant {
  return {
    name,
    run: async () => {
      const endpoint = tenants.shift();
      if (endpoint === undefined) throw new Error('the target has too few tenants for so many rounds');
      return sampleOf(await process.work({ kind: 'provision', endpoint }));
    },
  };
}

/** Milliseconds here are of one user on average. */
function sampleOf({ users, seconds, cpu }: Worked): Sample {
  const each = (seconds * 1000) / users;
  return { perSecond: users / seconds, p50: each, p99: each, cpu: cpu / users };
}

/** The client's own share is what any program would spend on two requests and a body. */
function cost(samples: Samples, to: string): Row {
  const above = 'above the bare client';
  const theirs = samples[client] ?? [];
  const ours = (samples.Rollcall ?? []).map((sample, round) => ({
    ...sample,
    cpu: (sample.cpu ?? Number.NaN) - (theirs[round]?.cpu ?? Number.NaN),
  }));
  const budget: Budget = { of: 'cpu', most: 300, text: '≤ 300 µs' };
  const what = `CPU of the engine a created user, ${above}'s, ${to}`;
  return rowOf({ suite: 'cycle', what, samples: { [above]: ours }, ours: above, figure: 'cpu', budget });
}

async function unchanged(bench: Bench): Promise<Row> {
  const count = bench.users ?? (bench.quick ? 1_000 : 10_000);
  bench.say(`cycle: ${whole(count)} users of whom none has changed`);
  const engine = await filledEngine(bench, count);
  const [endpoint] = (await bench.start('rollcall')).endpoints;
  if (endpoint === undefined) throw new Error('Rollcall opened no tenant');
  await engine.work({ kind: 'provision', endpoint });
  const run = async () => sampleOf(await engine.work({ kind: 'again' }));
  const samples = await interleave([{ name: 'Rollcall', run }], bench.rounds);
  const budget: Budget = { of: 'p50', most: 0.1, text: '≤ 0.1 ms' };
  const what = `a full cycle of ${whole(count)} unchanged users, time of each`;
  return rowOf({ suite: 'cycle', what, samples, ours: 'Rollcall', figure: 'mean', budget });
}
