import { join } from 'node:path';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall } from '#main.ts';
import type { Endpoint } from '../load/drive.ts';
import { announce } from './announce.ts';

/** Rollcall as it is served: tenants, a PostgreSQL address (or none: SQLite), requests a minute that each tenant may make. */
const [, , folder = '', tenants = '1', store = '', perMinute] = process.argv;
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
  if (perMinute !== undefined) {
    await call(contract.setTenantClients, { params, body: { perMinute: Number(perMinute) } });
  }
  return {
    origin: rollcall.url,
    base: new URL(baseUrl ?? '').pathname,
    headers: { authorization: `Bearer ${secretToken ?? ''}` },
  };
}

const endpoints: Endpoint[] = [];
for (let index = 0; index < Number(tenants); index += 1) endpoints.push(await openTenant(`bench-${index}`));
announce({ endpoints, file: store === '' ? join(data, 'rollcall.db') : store }, () => rollcall.close());
