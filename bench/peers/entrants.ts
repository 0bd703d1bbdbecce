import { Client } from 'pg';
import type { ServerProcess } from '../server-process.ts';
import type { Bench } from '../suite.ts';

/** Who is measured side by side. */
export interface Entrant {
  readonly name: string;
  /** Starts it, empty or with what it seeds itself with. */
  start(bench: Bench, users: number, groups: readonly number[]): Promise<ServerProcess>;
  /** It makes users `seed-0` … and groups `group-10` … itself, because by requests it would take hours. Rollcall makes its users itself. */
  readonly seedsItself: boolean;
  /** It looks at what it is sent: schemas, required and known attributes. The others keep whatever comes. */
  readonly checks: boolean;
  /** What its store does by itself a minute after it was filled. */
  readonly settle?: (server: ServerProcess) => Promise<void>;
  /** Members that one request may add. */
  readonly perRequest: number;
  /** Users a second with which it is filled, more or less: for the estimate of how long all of it takes. */
  readonly fills: number;
}

export const ours = 'Rollcall, SQLite';

/** Whether it is Rollcall, on either store. */
export const isOurs = (name: string) => name.startsWith('Rollcall');

const byRequests = { seedsItself: false, perRequest: 5_000 };
const byItself = { seedsItself: true, perRequest: 5_000 };

export const entrants: readonly Entrant[] = [
  {
    ...byRequests,
    name: ours,
    checks: true,
    fills: 3_000,
    start: (bench, users) => bench.start('rollcall', '1', '', '', `${users}`),
  },
  {
    ...byRequests,
    name: 'Rollcall, PostgreSQL',
    checks: true,
    fills: 1_200,
    start: async (bench, users) =>
      bench.start('rollcall', '1', (await bench.start('postgres')).file ?? '', '', `${users}`),
    settle: analyse,
  },
  {
    ...byItself,
    name: 'scimmy-routers',
    checks: true,
    fills: 20_000,
    start: (bench, ...seed) => bench.start('scimmy', ...numbers(seed)),
  },
  // It refuses more than a hundred members in one operation.
  {
    ...byRequests,
    name: '@better-auth/scim',
    checks: true,
    fills: 100,
    start: (bench) => bench.start('better-auth.js'),
    perRequest: 100,
  },
  {
    ...byRequests,
    name: '@boxyhq/saml-jackson',
    checks: false,
    fills: 2_500,
    start: (bench) => bench.start('saml-jackson.js'),
  },
  {
    ...byItself,
    name: 'scim-patch app',
    checks: false,
    fills: 50_000,
    start: (bench, ...seed) => bench.start('scim-patch.js', ...numbers(seed)),
  },
];

/** Without statistics PostgreSQL takes a full table for an empty one; autovacuum looks once a minute. */
async function analyse({ file = '' }: ServerProcess): Promise<void> {
  const client = new Client({ connectionString: file });
  await client.connect();
  await client.query('analyze');
  await client.end();
}

function numbers([users, groups]: readonly [users: number, groups: readonly number[]]): readonly string[] {
  return [users, ...groups].map(String);
}
