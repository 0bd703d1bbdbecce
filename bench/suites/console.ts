import { existsSync } from 'node:fs';
import { measurePages } from '../console/measure-pages.ts';
import { downloads } from '../console/places.ts';
import type { Sample } from '../rounds.ts';
import { type Row, rowOf, whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench, Suite } from '../suite.ts';

const built = new URL('../../console/dist/index.html', import.meta.url);

/** Entries of the log for each person. */
const entriesEach = 100;
const mostPerPage = { of: 'p50', most: 1_000, text: '≤ 1 s' } as const;

/** Every page of the console over a large organisation, from its address to all that it shows; p99 is the slowest. */
export const consolePages: Suite = async (bench) => {
  if (!existsSync(built)) throw new Error('The console is not built: npm run console');
  const people = bench.users ?? (bench.quick ? 1_000 : 100_000);
  const sqlite = await fill(bench, people, '');
  const rows = await pagesOf(bench, 'SQLite', await bench.startIn(sqlite, 'console'));
  const postgres = await bench.start('postgres');
  const url = postgres.file ?? '';
  const filled = await fill(bench, people, url);
  return [...rows, ...(await pagesOf(bench, 'PostgreSQL', await bench.startIn(filled, 'console', url)))];
};

async function fill(bench: Bench, people: number, url: string): Promise<ServerProcess> {
  bench.say(
    `console: ${whole(people)} people, ${whole(people * entriesEach)} entries of the log, ${url === '' ? 'SQLite' : 'PostgreSQL'}`,
  );
  const filler = await bench.start('organisation', String(people), String(people * entriesEach), url);
  await filler.stop();
  return filler;
}

async function pagesOf(bench: Bench, store: string, server: ServerProcess): Promise<readonly Row[]> {
  const found = await measurePages(server, bench.say);
  await server.stop();
  return rowsOf(store, found);
}

/** A row a page: median and slowest. */
export function rowsOf(store: string, found: ReadonlyMap<string, readonly Sample[]>): readonly Row[] {
  return [...found].map(([page, samples]) => {
    const slowest = Math.max(...samples.map(({ p50 }) => p50));
    const shown = { [store]: samples.map((sample) => ({ ...sample, p99: slowest })) };
    return rowOf({
      suite: 'console',
      what: `${page}, ${store}`,
      samples: shown,
      ours: store,
      figure: 'p50',
      ...(downloads.includes(page) ? {} : { budget: mostPerPage }),
    });
  });
}
