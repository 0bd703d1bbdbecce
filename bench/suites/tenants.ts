import type { Endpoint } from '../load/drive.ts';
import { seedUsers } from '../load/seed.ts';
import { getEach, renameEach } from '../load/shots.ts';
import { type Pace, steady } from '../load/steady.ts';
import type { Sample } from '../rounds.ts';
import { rowOf, whole } from '../row.ts';
import type { Suite } from '../suite.ts';

/** Requests a second of each tenant that asks; its limit is as much. */
const usual = 25;

/** Many tenants in one process, a tenth of them at work; then one of them asks ten times what it may. */
export const tenants: Suite = async (bench) => {
  const { quick, rounds } = bench;
  const seconds = Math.max(1, Math.round(bench.seconds));
  const [all, working] = quick ? [50, 10] : [1_000, 100];
  bench.say(`tenants: ${all} are opened`);
  const { endpoints } = await bench.start('rollcall', String(all), String(usual * 60));
  const [flooding, ...others] = endpoints.slice(0, working + 1);
  if (flooding === undefined) throw new Error('the server has no tenant');
  const paces = await Promise.all(others.map((endpoint) => paceOf(endpoint, seconds)));
  const flood = Array.from({ length: 10 }, () => ({
    endpoint: flooding,
    perSecond: usual,
    seconds,
    statuses: [200, 429],
    next: () => ({ method: 'GET', path: '/Users?count=0' }) as const,
  }));
  const alone: Sample[] = [];
  const beside: Sample[] = [];
  for (let round = 0; round < rounds; round += 1) {
    bench.say(`tenants: round ${round + 1}`);
    alone.push({ ...(await steady(paces)), cpu: undefined });
    const [figures] = await Promise.all([steady(paces), steady(flood)]);
    beside.push({ ...figures, cpu: undefined });
  }
  const what = `${working} of ${whole(all)} tenants at ${usual} requests/s, a fifth of them PATCH`;
  const slowest = (samples: readonly Sample[]) => samples.map((sample) => ({ ...sample, p50: sample.p99 }));
  return [
    rowOf({
      suite: 'tenants',
      what,
      samples: { Rollcall: alone },
      ours: 'Rollcall',
      figure: 'p50',
      budget: { of: 'p99', most: 100, text: 'p99 < 100 ms' },
    }),
    rowOf({
      suite: 'tenants',
      what: 'p99 of these while one more asks ten times its limit',
      samples: { Rollcall: slowest(beside), 'without it': slowest(alone) },
      ours: 'Rollcall',
      theirs: 'without it',
      figure: 'mean',
      budget: { of: 'ratio', most: 2, text: 'within 2×' },
    }),
  ];
};

async function paceOf(endpoint: Endpoint, seconds: number): Promise<Pace> {
  const ids = await seedUsers(endpoint, 10);
  const [read, write] = [getEach(ids), renameEach(ids)];
  return {
    endpoint,
    perSecond: usual,
    seconds,
    statuses: [200],
    next: (index) => (index % 5 === 4 ? write(index) : read(index)),
  };
}
