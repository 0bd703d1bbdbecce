// What is written by hand where no server fits: Express, scim-patch and scim2-parse-filter over a list and maps in memory.
// Filters are used as their library's documentation does it: every object is tested. Nothing is durable.
import { randomUUID } from 'node:crypto';
import express from 'express';
import { patchBodyValidation, scimPatch } from 'scim-patch';
import { filter, parse } from 'scim2-parse-filter';
import { sampleUser } from '../people.ts';
import { announce } from '../servers/announce.ts';
import { listen } from '../servers/listen.ts';

const scim = 'urn:ietf:params:scim:api:messages:2.0';

function collection(type, nameOf) {
  const all = [];
  const byId = new Map();
  const names = new Set();
  const keep = (id, body) => {
    const object = { ...body, id, meta: { resourceType: type } };
    all.push(object);
    byId.set(id, object);
    names.add(String(body[nameOf]).toLowerCase());
    return object;
  };
  return { all, byId, names, keep, nameOf };
}

const users = collection('User', 'userName');
const groups = collection('Group', 'displayName');
const [, , , seeded = '0', ...sizes] = process.argv;
for (let index = 0; index < Number(seeded); index += 1) users.keep(`seed-${index}`, sampleUser('seed', index));
for (const size of sizes.map(Number)) {
  // One less: the measured member comes and goes.
  const members = Array.from({ length: size - 1 }, (_, index) => ({ value: `seed-${index}` }));
  groups.keep(`group-${size}`, { displayName: `Group of ${size}`, members });
}

const app = express();
app.disable('x-powered-by');
app.use(express.json({ type: 'application/scim+json', limit: '10mb' }));
app.use((request, response, next) =>
  request.headers.authorization === 'Bearer bench' ? next() : response.status(401).end(),
);

function refuse(response, status, detail) {
  response.status(status).json({ schemas: [`${scim}:Error`], status: String(status), detail });
}

for (const [path, { all, byId, names, keep, nameOf }] of Object.entries({ '/Users': users, '/Groups': groups })) {
  app.get(`${path}/:id`, (request, response) => {
    const found = byId.get(request.params.id);
    return found === undefined ? refuse(response, 404, 'not found') : response.json(found);
  });
  app.get(path, (request, response) => {
    const { filter: text, ...page } = request.query;
    const [startIndex, count] = [Number(page.startIndex ?? 1), Number(page.count ?? 100)];
    const found = text === undefined ? all : all.filter(filter(parse(text)));
    const Resources = found.slice(startIndex - 1, startIndex - 1 + count);
    const [itemsPerPage, totalResults] = [Resources.length, found.length];
    response.json({ schemas: [`${scim}:ListResponse`], totalResults, startIndex, itemsPerPage, Resources });
  });
  app.post(path, (request, response) => {
    if (names.has(String(request.body[nameOf]).toLowerCase())) return refuse(response, 409, 'exists already');
    return response.status(201).json(keep(randomUUID(), request.body));
  });
  app.patch(`${path}/:id`, (request, response) => {
    const found = byId.get(request.params.id);
    if (found === undefined) return refuse(response, 404, 'not found');
    patchBodyValidation(request.body);
    scimPatch(found, request.body.Operations);
    return path === '/Groups' ? response.status(204).end() : response.json(found);
  });
}

const { origin, close } = await listen(app);
announce({ endpoints: [{ origin, base: '', headers: { authorization: 'Bearer bench' } }] }, close);
