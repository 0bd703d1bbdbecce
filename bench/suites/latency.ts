import { setTimeout } from 'node:timers/promises';
import { latencies, sampleOfLatencies } from '../load/follow.ts';
import { type Budget, type Row, rowOf, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench, Suite } from '../suite.ts';

const second: Budget = { of: 'p99', most: 1_000, text: 'p99 < 1 s' };

/** From a write to the directory to the target's answer: on a quiet system, and of leavers while a target is being filled. */
export const latency: Suite = async (bench) => {
  const postgres = await bench.start('postgres');
  return [
    await quiet(bench, 'SQLite', []),
    await quiet(bench, 'PostgreSQL', [postgres.file ?? '']),
    await leavers(bench),
  ];
};

/** One change after another, at 25 requests a second. */
async function quiet(bench: Bench, store: string, argv: readonly string[]): Promise<Row> {
  const changes = bench.quick ? 20 : 200;
  bench.say(`latency: ${changes} changes on a quiet system, ${store}`);
  const { engine, target } = await provisioned(bench, changes, argv);
  await engine.work({ kind: 'on' });
  const values: number[] = [];
  for (let index = 0; index < changes; index += 1) {
    const { writes } = await engine.work({ kind: 'change', from: index, count: 1, step: 1 });
    values.push(...(await latencies(target, writes)));
  }
  const what = `on change, quiet: ${changes} writes to the directory, each until the target's answer, ${store}`;
  return alone(what, values, second);
}

/** Nothing else: a target of 25 requests a second that takes 20 ms, and one user after another who is to be disabled. */
async function leavers(bench: Bench): Promise<Row> {
  const leaving = bench.quick ? 20 : 100;
  const joining = bench.users ?? (bench.quick ? 1_000 : 5_000);
  bench.say(`latency: ${leaving} leavers while ${whole(joining)} users are created at 25 requests a second`);
  const { engine, target } = await provisioned(bench, leaving, []);
  await engine.work({ kind: 'hire', count: joining });
  await engine.work({ kind: 'begin' });
  const values: number[] = [];
  for (let index = 0; index < leaving; index += 1) {
    // The fill is under way, and no leaver finds the slot of the last one.
    await setTimeout(200 + (index % 7) * 30);
    const { writes } = await engine.work({ kind: 'leave', index });
    values.push(...(await latencies(target, writes)));
  }
  const what = `${leaving} leavers while an initial cycle of ${whole(joining)} users runs at 25 requests/s`;
  return alone(what, values, { of: 'p99', most: 5_000, text: 'p99 < 5 s' });
}

interface Provisioned {
  readonly engine: ServerProcess;
  readonly target: ServerProcess;
}

/** A directory of so many users, all of whom the target has. */
async function provisioned(bench: Bench, users: number, argv: readonly string[]): Promise<Provisioned> {
  const engine = await bench.start('engine', String(users), 'usual', ...argv);
  const target = await bench.start('slow-target', '20');
  await engine.work({ kind: 'provision', endpoint: target.endpoint });
  await target.answered();
  return { engine, target };
}

function alone(what: string, values: readonly number[], budget: Budget): Row {
  const samples = { Rollcall: [sampleOfLatencies(values)] };
  return rowOf({ suite: 'latency', what, samples, ours: 'Rollcall', figure: 'p50', budget });
}
