import { join } from 'node:path';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall } from '#main.ts';
import type { Endpoint } from '../load/drive.ts';
import { announce } from './announce.ts';

/** Rollcall as it is served, with one tenant or as many as the second argument says; the third limits the requests a minute of the first. */
const data = join(process.argv[2] ?? '', 'data');
const rollcall = await openRollcall({ data, logLevel: 'warn', serve: { port: 0 } });
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
  return {
    origin: rollcall.url,
    base: new URL(baseUrl ?? '').pathname,
    headers: { authorization: `Bearer ${secretToken ?? ''}` },
  };
}

const endpoints: Endpoint[] = [];
for (let index = 0; index < Number(process.argv[3] ?? 1); index += 1)
  endpoints.push(await openTenant(`bench-${index}`));
const limit = Number(process.argv[4] ?? 0);
if (limit > 0) {
  await call(contract.setTenantClients, { params: { tenant: 'bench-0' }, body: { perMinute: limit } });
}
announce({ endpoints, file: join(data, 'rollcall.db') }, () => rollcall.close());
