import { seedGroup, seedUsers } from '../load/seed.ts';
import type { Next } from '../load/shots.ts';
import { interleave, loaded } from '../rounds.ts';
import { type Row, rowOf, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench, Suite } from '../suite.ts';

/** What is asked of groups of each size, and whether it must cost the same for all. */
const questions: readonly {
  readonly what: string;
  readonly flat: boolean;
  readonly next: (group: string, member: string) => Next;
}[] = [
  {
    what: 'GET without members',
    flat: true,
    next: (group) => always(`/Groups/${group}?excludedAttributes=members`),
  },
  {
    what: 'members.value eq',
    flat: true,
    next: (group, member) =>
      always(
        `/Groups?excludedAttributes=members&filter=${encodeURIComponent(`members.value eq "${member}" and id eq "${group}"`)}`,
      ),
  },
  {
    what: 'groups.value eq, the first page of 10, their number counted',
    flat: false,
    next: (group) => always(`/Users?count=10&filter=${encodeURIComponent(`groups.value eq "${group}"`)}`),
  },
  {
    what: 'groups.value eq and userName eq',
    flat: true,
    next: (group) =>
      always(
        `/Users?filter=${encodeURIComponent(`groups.value eq "${group}" and userName eq "seed.7@meridian.example"`)}&count=10`,
      ),
  },
  { what: 'GET whole, streamed', flat: false, next: (group) => always(`/Groups/${group}`) },
];

/** What groups of 10, 1,000 and 100,000 members cost to read and to filter by; they all are in one group, besides. */
export const members: Suite = async (bench) => {
  const postgres = await bench.start('postgres');
  return [
    ...(await of(bench, 'SQLite', '')),
    ...(bench.quick ? [] : await of(bench, 'PostgreSQL', postgres.file ?? '')),
  ];
};

async function of(bench: Bench, store: string, url: string): Promise<readonly Row[]> {
  const sizes = bench.quick ? [10, 1_000] : [10, 1_000, bench.users ?? 100_000];
  const count = Math.max(...sizes);
  bench.say(`members: ${whole(count)} users and groups of ${sizes.map(whole).join(', ')}, ${store}`);
  const server = await bench.start('rollcall', '1', url);
  const users = await seedUsers(server.endpoint, count);
  const groups: string[] = [];
  for (const size of sizes) groups.push(await seedGroup(server.endpoint, `Group of ${size}`, users.slice(0, size)));
  const rows: Row[] = [];
  for (const question of questions) rows.push(...(await ask(bench, server, question, { store, sizes, groups, users })));
  await server.stop();
  return rows;
}

interface Seeded {
  readonly store: string;
  readonly sizes: readonly number[];
  readonly groups: readonly string[];
  readonly users: readonly string[];
}

async function ask(
  { rounds, seconds, say }: Bench,
  server: ServerProcess,
  { what, flat, next }: (typeof questions)[number],
  { store, sizes, groups, users }: Seeded,
): Promise<Row[]> {
  say(`members: ${what}, ${store}`);
  const name = (size: number) => `group of ${whole(size)}`;
  const contestants = sizes.map((size, at) =>
    loaded(name(size), server, {
      connections: 1,
      seconds,
      patience: 60_000,
      status: 200,
      next: next(groups[at] ?? '', users[0] ?? ''),
    }),
  );
  const samples = await interleave(contestants, Math.min(rounds, 3));
  const [smallest = 0] = sizes;
  return sizes.map((size) =>
    rowOf({
      suite: 'members',
      what: `${what}, ${name(size)}, ${store}`,
      samples,
      ours: name(size),
      ...(size === smallest ? {} : { theirs: name(smallest) }),
      figure: 'p50',
      ...(flat && size === Math.max(...sizes)
        ? { budget: { of: 'ratio', most: 1.5, text: 'flat (≤ 150 %)' } as const }
        : {}),
    }),
  );
}

function always(path: string): Next {
  return () => ({ method: 'GET', path });
}
