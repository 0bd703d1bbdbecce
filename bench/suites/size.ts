import { filledEngine } from '../filled-engine.ts';
import { arrivals } from '../load/follow.ts';
import { type Budget, digits, type Row, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Worked } from '../servers/message.ts';
import type { Bench, Suite } from '../suite.ts';

/** What other programs' makers and users publish, of other machines and targets: objects a minute. */
const published = 'published elsewhere: Entra 12.5–100, authentik 72, midPoint 1,450';

/** What a directory ten times as large costs: the initial cycle, a cycle in which nothing is to be done, 100 changes, memory. */
export const size: Suite = async (bench) => {
  const large = bench.users ?? (bench.quick ? 1_000 : 50_000);
  const small = await measure(bench, Math.round(large / 10));
  return rowsOf(small, await measure(bench, large));
};

interface Measured {
  readonly users: number;
  /** Bytes of the process before it did anything. */
  readonly idle: number;
  readonly initial: Worked;
  readonly unchanged: Worked;
  /** Milliseconds from the first of 100 writes to the target's last answer, and the CPU time of one (µs). */
  readonly changes: { readonly time: number; readonly cpu: number; readonly rss: number };
}

async function measure(bench: Bench, users: number): Promise<Measured> {
  bench.say(`size: a directory of ${whole(users)} users`);
  const engine = await filledEngine(bench, users);
  const target = await bench.start('slow-target', '0');
  const idle = (await engine.usage()).rss;
  bench.say('size: its initial cycle');
  const initial = await engine.work({ kind: 'provision', endpoint: target.endpoint });
  bench.say('size: a full cycle with nothing to do, and changes');
  await engine.work({ kind: 'again' });
  const unchanged = await engine.work({ kind: 'again' });
  await engine.work({ kind: 'on' });
  await hundred(engine, target, users);
  const changes = await hundred(engine, target, users);
  await engine.stop();
  return { users, idle, initial, unchanged, changes };
}

/** A hundred users from the whole directory. */
async function hundred(engine: ServerProcess, target: ServerProcess, users: number): Promise<Measured['changes']> {
  await target.answered();
  const before = await engine.usage();
  const { writes, peak } = await engine.work({ kind: 'change', from: 0, count: 100, step: Math.floor(users / 100) });
  const names = writes.map(({ name }) => name);
  const at = await arrivals(target, names);
  const after = await engine.usage();
  const time = Math.max(...at.values()) - (writes[0]?.at ?? Number.NaN);
  return { time, cpu: (after.cpu - before.cpu) / writes.length, rss: Math.max(peak.rss, after.rss) };
}

function rowsOf(small: Measured, large: Measured): Row[] {
  const perMinute = ({ initial }: Measured) => (initial.users / initial.seconds) * 60;
  const each = ({ unchanged }: Measured) => (unchanged.seconds * 1000) / unchanged.users;
  const heap = (one: Measured) => Math.max(one.initial.peak.heap, one.unchanged.peak.heap) / 2 ** 20;
  const flat: Budget = { of: 'ratio', most: 1.5, text: 'flat (≤ 150 %)' };
  const row = compare(small, large);
  return [
    { ...row('objects a minute of the initial cycle', perMinute, whole), counterpart: published, ratio: undefined },
    row('initial cycle: objects a minute', perMinute, whole),
    row('initial cycle: CPU of each', ({ initial }) => initial.cpu / initial.users, microseconds),
    row('full cycle with nothing to do, of each user, reads included', each, milliseconds, {
      of: 'p50',
      most: 0.1,
      text: '≤ 0.1 ms',
    }),
    row('the same: CPU of each', ({ unchanged }) => unchanged.cpu / unchanged.users, microseconds),
    row('100 changes: first write until the last is at the target', (one) => one.changes.time, milliseconds, flat),
    row('100 changes: CPU of each, API included', (one) => one.changes.cpu, microseconds, flat),
    memory(small, large),
    row('memory before the first cycle', ({ idle }) => idle / 2 ** 20, megabytes),
    row('heap of both cycles at most', heap, megabytes),
  ];
}

/** The most that the process had in all of it. From 100,000 users on a directory ten times as large may take 50 MB more. */
function memory(small: Measured, large: Measured): Row {
  const rss = ({ initial, unchanged, changes }: Measured) =>
    Math.max(initial.peak.rss, unchanged.peak.rss, changes.rss) / 2 ** 20;
  const row = compare(small, large)('memory (RSS) of the cycles and changes at most', rss, megabytes);
  const million = large.users >= 1_000_000;
  const most = million ? 'at most 400 MB, ≤ 50 MB more' : '≤ 50 MB more';
  const met = rss(large) - rss(small) <= 50 && (!million || rss(large) <= 400);
  return { ...row, budget: most, met };
}

const microseconds = (value: number) => `${whole(value)} µs`;
const milliseconds = (value: number) => `${digits(value)} ms`;
const megabytes = (value: number) => `${whole(value)} MB`;

/** Rows that hold a figure of the larger directory beside that of the smaller one. */
function compare(small: Measured, large: Measured) {
  return (what: string, of: (one: Measured) => number, show: (value: number) => string, budget?: Budget): Row => {
    const [mine, other] = [of(large), of(small)];
    const ratio = mine / other;
    const held = budget?.of === 'ratio' ? ratio : mine;
    return {
      suite: 'size',
      what: `${what}, ${whole(large.users)} users`,
      ours: show(mine),
      counterpart: `${whole(small.users)} users: ${show(other)}`,
      ratio,
      budget: budget?.text ?? '',
      met: budget === undefined ? undefined : held <= (budget.most ?? Number.POSITIVE_INFINITY),
      samples: {},
    };
  };
}
