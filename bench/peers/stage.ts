import { UnexpectedAnswer } from '../load/drive.ts';
import { seedGroup, seedUsers } from '../load/seed.ts';
import { whole } from '../row.ts';
import type { ServerProcess } from '../server-process.ts';
import type { Bench } from '../suite.ts';
import type { Entrant } from './entrants.ts';

/** An entrant with so many users, or why there is none. */
export interface Stage {
  readonly name: string;
  readonly users: number;
  readonly server: ServerProcess | undefined;
  readonly ids: readonly string[];
  /** By size, those that could be made. The last of their members comes and goes. */
  readonly groups: ReadonlyMap<number, string>;
  /** Why a group of that size could not be made. */
  readonly refusals: ReadonlyMap<number, string>;
  /** Seconds for which it has been asked. */
  spent: number;
  /** Why it is not measured any more; undefined while it is. */
  gone: string | undefined;
}

/** Starts an entrant and fills it. One that dies or is not ready after the time that it has is told, and no error. */
export async function enter(bench: Bench, entrant: Entrant, users: number, sizes: readonly number[]): Promise<Stage> {
  const { name } = entrant;
  bench.say(`peers: ${name}, ${whole(users)} users`);
  const began = performance.now();
  const stage = {
    name,
    users,
    spent: 0,
    server: undefined,
    ids: [],
    groups: new Map(),
    refusals: new Map(),
    gone: undefined,
  };
  let server: ServerProcess | undefined;
  try {
    server = await entrant.start(bench, users, sizes);
    if (entrant.seedsItself) {
      const ids = Array.from({ length: users }, (_, index) => `seed-${index}`);
      return { ...stage, server, ids, groups: new Map(sizes.map((size) => [size, `group-${size}`])) };
    }
    const ids = server.ids.length > 0 ? server.ids : await seedUsers(server.endpoint, users, bench.patience);
    if (ids.length < users) {
      await server.stop();
      const taken = Math.round((performance.now() - began) / 1000);
      return { ...stage, gone: `had ${whole(ids.length)} of them after ${taken} s of the ${bench.patience} s it had` };
    }
    const groups = await seedGroups(bench, entrant, server, ids, sizes);
    await entrant.settle?.(server);
    return { ...stage, server, ids, ...groups };
  } catch (error) {
    await server?.stop();
    return { ...stage, gone: `was not filled: ${reasonOf(error)}` };
  }
}

async function seedGroups(
  { patience }: Bench,
  { perRequest }: Entrant,
  { endpoint }: ServerProcess,
  ids: readonly string[],
  sizes: readonly number[],
): Promise<Pick<Stage, 'groups' | 'refusals'>> {
  const groups = new Map<number, string>();
  const refusals = new Map<number, string>();
  for (const size of sizes) {
    const options = { status: [200, 204], perRequest, seconds: patience };
    try {
      groups.set(size, await seedGroup(endpoint, `Group of ${size}`, ids.slice(0, size - 1), options));
    } catch (error) {
      refusals.set(size, reasonOf(error));
    }
  }
  return { groups, refusals };
}

/** What an error says, short enough for a note below a table. */
export function reasonOf(error: unknown): string {
  const text =
    error instanceof UnexpectedAnswer ? error.answered : error instanceof Error ? error.message : String(error);
  const line = text
    .replaceAll(/\s+/g, ' ')
    .replaceAll('|', '\\|')
    .replaceAll(/[0-9a-f]{8}-[0-9a-f-]{27}|[A-Za-z0-9]{32}/g, 'ID');
  return line.length > 220 ? `${line.slice(0, 220)} …` : line;
}
