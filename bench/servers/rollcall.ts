import { join } from 'node:path';
import { createClient } from '#cli/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall } from '#main.ts';
import { announce } from './announce.ts';

const folder = process.argv[2] ?? '';
const rollcall = await openRollcall({ data: join(folder, 'data'), logLevel: 'warn', serve: { port: 0 } });
const { call } = createClient(
  { fetch: (request) => rollcall.fetch(request), url: rollcall.url, token: rollcall.token },
  'bench',
);
const params = { tenant: 'bench' };
const tenant = await call(contract.createTenant, { body: { name: 'bench', profile: 'generic' } });
const credential = await call(contract.createCredential, { params, body: { name: 'bench' } });

announce(
  {
    endpoint: {
      origin: rollcall.url,
      base: new URL(tenant.baseUrl ?? '').pathname,
      headers: { authorization: `Bearer ${credential.secretToken ?? ''}` },
    },
    file: join(folder, 'data', 'rollcall.db'),
  },
  () => rollcall.close(),
);
