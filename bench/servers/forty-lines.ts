import { randomUUID } from 'node:crypto';
import type { Hono } from 'hono';
import type { Seq, Storage, Value } from '#storage/port.ts';
import type { SampleUser } from '../people.ts';
import { decodeUserRow, parseNewDisplayName, parseUser } from './decode-rows.ts';

const json = { 'content-type': 'application/scim+json' };
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const n: Seq = { seq: 0 };
const tenant = 1;

/** Create and PATCH by hand: the same rows in the same group commit, and nothing that makes it SCIM. */
export function mountFortyLines(app: Hono, base: string, storage: Storage): void {
  app.post(`${base}/Users`, async (c) => {
    const user = parseUser(await c.req.text());
    const id = randomUUID();
    const doc = JSON.stringify(user);
    const rows = searched(user);
    const parameters = rows.flatMap(([path, key, element]): (Value | Seq)[] => [tenant, path, key, n, element]);
    const committed = await storage.commit({
      tenant,
      writes: [
        { sql: insertUser, parameters: [tenant, n, id, Date.now(), Date.now(), doc] },
        { sql: insertUnique, parameters: [tenant, user.userName.toLowerCase(), n], refusal: 'userName' },
        { sql: insertAttributes(rows.length), parameters },
        { sql: countUser, parameters: [tenant] },
      ],
      changes: [{ n, id, type: 'User', kind: 'created', version: 1 }],
      actor: 'bare',
      request: id,
    });
    return c.body(committed.done ? shown(id, doc) : '', committed.done ? 201 : 409, json);
  });
  app.patch(`${base}/Users/:id`, async (c) => {
    const displayName = parseNewDisplayName(await c.req.text());
    const [row] = await storage.read({ sql: byId, parameters: [tenant, c.req.param('id')], decode: decodeUserRow });
    if (row === undefined) return c.body('', 404);
    const before = parseUser(row.doc);
    const doc = JSON.stringify({ ...before, displayName });
    const { id, version } = row;
    const committed = await storage.commit({
      tenant,
      writes: [
        { sql: update, parameters: [version + 1, Date.now(), doc, tenant, row.n, version], rows: 1 },
        { sql: dropName, parameters: [tenant, before.displayName.toLowerCase(), row.n] },
        { sql: insertAttributes(1), parameters: [tenant, 'User.displayName', displayName.toLowerCase(), row.n, 0] },
      ],
      changes: [{ n: row.n, id, type: 'User', kind: 'updated', paths: 'displayName', version: version + 1 }],
      actor: 'bare',
      request: randomUUID(),
    });
    return c.body(committed.done ? shown(id, doc) : '', committed.done ? 200 : 409, json);
  });
}

function shown(id: string, doc: string): string {
  return `{"id":"${id}","meta":{"resourceType":"User"},${doc.slice(1)}`;
}

const insertUser = `insert into resource (tenant, n, id, type, version, created, modified, deleted, doc)
  values (?, ?, ?, 'User', 1, ?, ?, null, ?)`;
const insertUnique = `insert into unique_value (tenant, path, key, n) values (?, 'User.userName', ?, ?)`;
const countUser = `insert into tally (tenant, type, live) values (?, 'User', 1)
  on conflict (tenant, type) do update set live = tally.live + excluded.live`;
const byId = 'select n, id, version, doc from resource where tenant = ? and id = ? and deleted is null';
const update = 'update resource set version = ?, modified = ?, doc = ? where tenant = ? and n = ? and version = ?';
const dropName = `delete from attribute where tenant = ? and path = 'User.displayName' and key = ? and n = ? and element = 0`;

function insertAttributes(count: number): string {
  const places = Array(count).fill('(?, ?, ?, ?, ?, null)').join(', ');
  return `insert into attribute (tenant, path, key, n, element, rest) values ${places}`;
}

type Row = readonly [path: string, key: string, element: number];

/** Path, key and element of the rows by which such a user is found. */
function searched(user: SampleUser): Row[] {
  const one = (path: string, value: string): Row => [`User.${path}`, value.toLowerCase(), 0];
  const each = (path: string, values: readonly string[]) =>
    values.map((value, element): Row => [`User.${path}`, value.toLowerCase(), element]);
  return [
    one('userName', user.userName),
    one('externalId', user.externalId),
    one('name.formatted', user.name.formatted),
    one('name.familyName', user.name.familyName),
    one('name.givenName', user.name.givenName),
    one('displayName', user.displayName),
    one('title', user.title),
    one('preferredLanguage', user.preferredLanguage),
    one('active', String(user.active)),
    ...each(
      'emails.value',
      user.emails.map(({ value }) => value),
    ),
    ...each(
      'emails.type',
      user.emails.map(({ type }) => type),
    ),
    ...each(
      'phoneNumbers.value',
      user.phoneNumbers.map(({ value }) => value),
    ),
    ...each(
      'phoneNumbers.type',
      user.phoneNumbers.map(({ type }) => type),
    ),
    one(`${enterprise}:employeeNumber`, user[enterprise].employeeNumber),
    one(`${enterprise}:department`, user[enterprise].department),
  ];
}
