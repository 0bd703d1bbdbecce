import { join } from 'node:path';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall } from '#main.ts';
import type { Endpoint } from '../load/drive.ts';
import { sampleUser } from '../people.ts';
import { announce } from './announce.ts';

/** Sample users that are created at the same time: they share commits. */
const atOnce = 256;

/**
 * Rollcall as it is served: tenants, a PostgreSQL address ('': SQLite), requests a minute that each tenant may make ('': the usual),
 * sample users that the first one has from the start.
 */
const [, , folder = '', tenants = '1', store = '', perMinute = '', seeded = '0'] = process.argv;
const data = join(folder, 'data');
const rollcall = await openRollcall({
  data,
  logLevel: 'warn',
  serve: { port: 0 },
  ...(store === '' ? {} : { store }),
});
const transport = {
  fetch: (request: Request) => rollcall.fetch(request),
  url: rollcall.url,
  token: rollcall.token,
};
const { call } = createClient(transport, 'bench');

async function openTenant(name: string): Promise<Endpoint> {
  const params = { tenant: name };
  const { baseUrl } = await call(contract.createTenant, { body: { name, profile: 'generic' } });
  const { secretToken } = await call(contract.createCredential, { params, body: { name: 'bench' } });
  if (perMinute !== '') {
    await call(contract.setTenantClients, { params, body: { perMinute: Number(perMinute) } });
  }
  return {
    origin: rollcall.url,
    base: new URL(baseUrl ?? '').pathname,
    headers: { authorization: `Bearer ${secretToken ?? ''}` },
  };
}

/** Creates sample users as clients do, but for the socket, and gives their ids. */
async function seed({ origin, base, headers }: Endpoint, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  const next = { index: 0 };
  const runner = async () => {
    while (next.index < count) {
      const index = next.index++;
      const body = JSON.stringify(sampleUser('seed', index));
      const init = { method: 'POST', headers: { ...headers, 'content-type': 'application/scim+json' }, body };
      const created = await rollcall.fetch(new Request(`${origin}${base}/Users`, init));
      if (created.status !== 201) throw new Error(`a sample user was answered ${created.status}`);
      ids[index] = created.headers.get('location')?.split('/').at(-1) ?? '';
    }
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, runner));
  return ids;
}

const endpoints: Endpoint[] = [];
for (let index = 0; index < Number(tenants); index += 1) endpoints.push(await openTenant(`bench-${index}`));
const ids = endpoints[0] === undefined ? [] : await seed(endpoints[0], Number(seeded));
announce({ endpoints, ids, file: store === '' ? join(data, 'rollcall.db') : store }, () => rollcall.close());
