import { filledEngine } from '../filled-engine.ts';
import { type Budget, type Row, rowOf, whole } from '../row.ts';
import type { Worked } from '../servers/message.ts';
import type { Suite } from '../suite.ts';

/** The most that a plan of 100,000 steps may take (s), and until its page shows it. */
const mostComputing = 60;
const mostOpening = 1;

/** A plan that creates everybody: how long it takes, and how long until its page can show it. */
export const plan: Suite = async (bench) => {
  const count = bench.users ?? (bench.quick ? 1_000 : 10_000);
  bench.say(`plan: ${whole(count)} steps`);
  const engine = await filledEngine(bench, count);
  const [endpoint] = (await bench.start('rollcall')).endpoints;
  if (endpoint === undefined) throw new Error('Rollcall opened no tenant');
  await engine.work({ kind: 'connect', endpoint });
  const computed = await engine.work({ kind: 'plan' });
  const opened = await engine.work({ kind: 'open' });
  return [
    secondsOf(`a plan of ${whole(count)} steps is computed`, computed, mostComputing),
    secondsOf(`its page opens: counts, the first rows, and those in the middle`, opened, mostOpening),
  ];
};

/** Milliseconds here are of the whole. */
function secondsOf(what: string, { seconds, cpu }: Worked, most: number): Row {
  const whole = seconds * 1000;
  const samples = { Rollcall: [{ perSecond: 1 / seconds, p50: whole, p99: whole, cpu }] };
  const budget: Budget = { of: 'p50', most: most * 1000, text: `≤ ${most} s` };
  return rowOf({ suite: 'plan', what, samples, ours: 'Rollcall', figure: 'p50', budget });
}
