import { join } from 'node:path';
import { getRequestListener } from '@hono/node-server';
import { Hono } from 'hono';
import { openSqlite } from '#storage/sqlite/open.ts';
import { sampleUser } from '../people.ts';
import { announce } from './announce.ts';
import { decodeUserRow } from './decode-rows.ts';
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
const page = `with page as (select c.n from resource c where c.tenant = 1 and c.type = 'User' and c.deleted is null order by c.n limit ? offset ?)
  select r.n, r.id, r.type, r.version, r.created, r.modified, r.deleted, r.doc
  from page cross join resource r where r.tenant = 1 and r.n = page.n order by r.n`;

const app = new Hono();
app.get(`${base}/Users/:id`, (c) => c.body(user, 200, json));
app.get(`${base}/Users`, async (c) => {
  const count = c.req.query('count');
  if (count === undefined) return c.body(found, 200, json);
  const offset = Number(c.req.query('startIndex')) - 1;
  const rows = await storage.read({ sql: page, parameters: [Number(count), offset], decode: decodeUserRow });
  return c.body(`{"Resources":[${rows.map(({ doc }) => doc).join(',')}]}`, 200, json);
});
mountFortyLines(app, base, storage);

const { origin, close } = await listen(getRequestListener(app.fetch));
announce({ endpoints: [{ origin, base, headers: { authorization: 'Bearer nobody-asks' } }], file }, async () => {
  await close();
  await storage.close();
});
