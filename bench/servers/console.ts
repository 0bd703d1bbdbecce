import { join } from 'node:path';
import { createClient } from '#http/api/client.ts';
import { contract } from '#http/api/contract.ts';
import { openRollcall } from '#main.ts';
import { announce } from './announce.ts';

/** Rollcall with its console over data that are there; the second argument is a PostgreSQL address. Its file is the link by which the first administrator is made. */
const [, , folder = '', store = ''] = process.argv;
const rollcall = await openRollcall({
  data: join(folder, 'data'),
  logLevel: 'error',
  serve: { port: 0 },
  ...(store === '' ? {} : { store }),
});
const transport = { fetch: (request: Request) => rollcall.fetch(request), url: rollcall.url, token: rollcall.token };
// The first request opens what stays open.
await createClient(transport, 'bench').call(contract.listApplications, {});
const endpoint = { origin: rollcall.url, base: '', headers: { authorization: `Bearer ${rollcall.token}` } };
announce({ endpoints: [endpoint], file: rollcall.setupLink ?? '' }, () => rollcall.close());
