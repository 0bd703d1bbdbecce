import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { profile } from '#gallery/generic/profile.ts';
import { compileProfile, typeNamed } from '#resources/compile-profile.ts';
import { unfilteredPageQuery } from '#resources/search/statements.ts';
import { openSqlite } from '#storage/sqlite/open.ts';
import { sampleUser } from '../people.ts';
import { announce } from './announce.ts';
import { mountFortyLines } from './forty-lines.ts';
import { listen } from './listen.ts';

/** What Rollcall is measured against: the same HTTP stack and the same store, with handlers that do the least possible. */
const folder = process.argv[2] ?? '';
const base = '/t/generic/bench/scim/v2';
const json = { 'content-type': 'application/scim+json' };
const file = join(folder, 'bare.db');
const storage = await openSqlite({ file });
await storage.commit({
  tenant: 1,
  writes: [{ sql: 'insert into feed (tenant, seq, oldest) values (1, 0, 0)', parameters: [] }],
});

const user = JSON.stringify({ ...sampleUser('bare', 1), id: crypto.randomUUID(), meta: { resourceType: 'User' } });
const found = `{"schemas":["urn:ietf:params:scim:api:messages:2.0:ListResponse"],"totalResults":1,"startIndex":1,"itemsPerPage":1,"Resources":[${user}]}`;
const type = typeNamed(compileProfile(profile), 'User');
const page = unfilteredPageQuery({ tenant: 1, type, dialect: 'sqlite' }, { offset: 0, count: 100 });

const app = new Hono();
app.get(`${base}/Users/:id`, (c) => c.body(user, 200, json));
app.get(`${base}/Users`, async (c) => {
  if (c.req.query('count') === undefined) return c.body(found, 200, json);
  const offset = Number(c.req.query('startIndex')) - 1;
  const rows = await storage.read({ ...page, parameters: [1, 'User', 100, offset, 1] });
  return c.body(`{"Resources":[${rows.map(({ doc }) => doc).join(',')}]}`, 200, json);
});
mountFortyLines(app, base, storage);

const { origin, close } = await listen(getRequestListener(app.fetch));
announce({ endpoints: [{ origin, base, headers: { authorization: 'Bearer nobody-asks' } }], file }, async () => {
  await close();
  await storage.close();
});
