import { Client } from 'pg';
import type { ServerProcess } from '../server-process.ts';
import type { Bench } from '../suite.ts';

/** Who is measured side by side. */
export interface Entrant {
  readonly name: string;
  /** Starts it, empty or with what it seeds itself with. */
  start(bench: Bench, users: number, groups: readonly number[]): Promise<ServerProcess>;
  /** It makes users `seed-0` … and groups `group-10` … itself, because by requests it would take hours. */
  readonly seedsItself: boolean;
  /** What its store does by itself a minute after it was filled. */
  readonly settle?: (server: ServerProcess) => Promise<void>;
  /** Members that one request may add. */
  readonly perRequest: number;
}

export const ours = 'Rollcall, SQLite';

const byRequests = { seedsItself: false, perRequest: 5_000 };
const byItself = { seedsItself: true, perRequest: 5_000 };

export const entrants: readonly Entrant[] = [
  { ...byRequests, name: ours, start: (bench) => bench.start('rollcall') },
  {
    ...byRequests,
    name: 'Rollcall, PostgreSQL',
    start: async (bench) => bench.start('rollcall', '1', (await bench.start('postgres')).file ?? ''),
    settle: analyse,
  },
  { ...byItself, name: 'scimmy-routers', start: (bench, ...seed) => bench.start('scimmy', ...numbers(seed)) },
  // It refuses more than a hundred members in one operation.
  { ...byRequests, name: '@better-auth/scim', start: (bench) => bench.start('better-auth.js'), perRequest: 100 },
  { ...byRequests, name: '@boxyhq/saml-jackson', start: (bench) => bench.start('saml-jackson.js') },
  { ...byItself, name: 'scim-patch app', start: (bench, ...seed) => bench.start('scim-patch.js', ...numbers(seed)) },
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
