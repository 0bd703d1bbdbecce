import { setTimeout } from 'node:timers/promises';
import { type Row, rowOf, whole } from '../row.ts';
import type { Suite } from '../suite.ts';

const permitted = 25;

/** How much of the permitted rate is used at a target that is far away, and how often a strict one refuses. */
export const rate: Suite = async (bench) => {
  const users = bench.quick ? 60 : 600;
  bench.say(
    `rate: ${users} users to a target that takes 150 ms and refuses the ${permitted + 1}th request of a second`,
  );
  const engine = await bench.start('engine', String(users), 'usual');
  const target = await bench.start('slow-target', '150', '1', String(permitted));
  await engine.work({ kind: 'connect', endpoint: target.endpoint });
  // What asked what the application can do is not of the cycle's second.
  await setTimeout(1_000);
  await target.answered();
  await engine.work({ kind: 'fill' });
  const { requests, refused, first, last } = await target.answered();
  const perSecond = ((requests - 1 - refused) * 1000) / (last - first);
  return [share(perSecond), refusals(requests, refused)];
};

function share(perSecond: number): Row {
  const ours = { perSecond, p50: 1000 / perSecond, p99: 1000 / perSecond, cpu: undefined };
  const allowed = { perSecond: permitted, p50: 1000 / permitted, p99: 1000 / permitted, cpu: undefined };
  const row = rowOf({
    suite: 'rate',
    what: `requests/s of an initial cycle to a target of ${permitted}/s that answers after 150 ms`,
    samples: { Rollcall: [ours], permitted: [allowed] },
    ours: 'Rollcall',
    theirs: 'permitted',
    figure: 'perSecond',
    budget: { of: 'ratio', least: 0.95, text: '≥ 95 %' },
  });
  return { ...row, ours: `${perSecond.toFixed(2)}/s`, counterpart: `permitted: ${permitted}/s` };
}

function refusals(requests: number, refused: number): Row {
  const thousandth = (refused * 1000) / requests;
  return {
    suite: 'rate',
    what: `429s in 1,000 answers of that target, which counts strictly (${whole(requests)} requests)`,
    ours: thousandth.toFixed(2),
    counterpart: '',
    ratio: undefined,
    budget: '≤ 1',
    met: thousandth <= 1,
    samples: {},
  };
}
