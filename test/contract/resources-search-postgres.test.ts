import { Client } from 'pg';
import { expect, it } from 'vitest';
import { profile as generic } from '#gallery/generic/profile.ts';
import { typeNamed } from '#resources/compile-profile.ts';
import { createResource } from '#resources/create-resource.ts';
import { fewQuery } from '#resources/search/few-query.ts';
import { filterClause } from '#resources/search/filter-clause.ts';
import { pageQuery } from '#resources/search/statements.ts';
import { checkFilter } from '#scim/filter/check-filter.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import type { Query } from '#storage/port.ts';
import { numberPlaceholders } from '#storage/postgres/number-placeholders.ts';
import { openTenant } from '../support/resource-context.ts';
import { postgresPlaces } from '../support/stores.ts';

const place = postgresPlaces();
const users = 800;

const filters = [
  (at: number) => `userName eq "user-${at}"`,
  (at: number) => `externalId eq "${at}"`,
  (at: number) => `emails.value eq "user-${at}@x.example"`,
  (at: number) => `emails[type eq "work" and value eq "user-${at}@x.example"]`,
  (at: number) => `emails[type eq "work" and value eq "user-${at}@x.example"] and active eq true`,
  (at: number) => `externalId eq "${at}" and active eq true`,
  (at: number) => `externalId eq "${at}" and title eq "Agent"`,
  (at: number) => `userName eq "user-${at}" and title eq "Agent"`,
  (at: number) => `externalId eq "${at}" and title pr`,
];

it('PostgreSQL reads as many rows for one hit wherever it stands, without knowing the values it will be asked for', async () => {
  const { open, location } = await place();
  const context = await openTenant(await open(), generic);
  const type = typeNamed(context.profile, 'User');
  for (let from = 0; from < users; from += 100) {
    const some = Array.from({ length: 100 }, (_, at) => sample(from + at));
    await Promise.all(some.map((one) => createResource(context, 'User', one)));
  }
  if (location.dialect !== 'postgres') throw new Error('no PostgreSQL');
  const client = new Client({ connectionString: location.url, options: `-c search_path=${location.schema}` });
  await client.connect();
  try {
    await client.query('analyze');
    // As a prepared statement is planned from its sixth use on, when that looks cheaper.
    await client.query('set plan_cache_mode = force_generic_plan');
    for (const filter of filters) {
      const scope = { tenant: context.tenant.tenant, type, dialect: context.storage.dialect };
      const resolved = checkFilter(type.schema, parseFilter(filter(users - 1)));
      const few = fewQuery(scope, resolved);
      const { among } = filterClause(scope, resolved);
      if (among === undefined) throw new Error(`${filter(0)} has no index`);
      const page = pageQuery(scope, among, { offset: 0, count: 100 });
      for (const query of few === undefined ? [page] : [few, page]) {
        const { rows, plan } = await rowsRead(client, query);
        expect(rows, `${filter(0)}\n${plan}`).toBeLessThan(20);
      }
    }
  } finally {
    await client.end();
  }
});

function sample(at: number) {
  const userName = `user-${at}`;
  const emails = [
    { type: 'work', value: `${userName}@x.example` },
    { type: 'home', value: `${userName}@home.example` },
  ];
  return { userName, externalId: `${at}`, title: 'Agent', active: true, emails };
}

/** The most rows that a step of the statement gave, all its repetitions together. */
async function rowsRead(client: Client, { sql, parameters }: Query<unknown>) {
  const name = 'asked';
  const places = parameters.map((value) => (typeof value === 'number' ? String(value) : `'${value}'`)).join(', ');
  await client.query(`prepare ${name} as ${numberPlaceholders(sql)}`);
  const { rows } = await client.query<{ 'QUERY PLAN': string }>(`explain analyze execute ${name} (${places})`);
  await client.query(`deallocate ${name}`);
  const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
  const steps = [...plan.matchAll(/actual time=\S+ rows=([\d.]+) loops=(\d+)/g)];
  return { plan, rows: Math.max(...steps.map(([, given, loops]) => Number(given) * Number(loops))) };
}
