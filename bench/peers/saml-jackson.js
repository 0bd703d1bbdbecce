// Directory sync of @boxyhq/saml-jackson (Ory Polis) over its own store in memory; nothing is durable.
import jackson from '@boxyhq/saml-jackson';
import { announce } from '../servers/announce.ts';
import { listen } from '../servers/listen.ts';

const { directorySyncController: sync } = await jackson.default({
  externalUrl: 'http://localhost',
  samlPath: '/saml',
  noAnalytics: true,
  db: { engine: 'mem' },
  logger: { info: () => {}, warn: () => {}, error: console.error },
});
const { data: directory } = await sync.directories.create({
  tenant: 'acme',
  product: 'crm',
  name: 'Acme',
  type: 'generic-scim-v2',
});

async function bodyOf(request) {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  return chunks.length === 0 ? undefined : JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

const numberOf = (text) => (text === null ? undefined : Number(text));

async function answer(request, response) {
  const { pathname, searchParams: query } = new URL(request.url, 'http://localhost');
  const [, , resourceType, resourceId] = pathname.split('/').map(decodeURIComponent);
  const { status, data } = await sync.requests.handle({
    method: request.method,
    body: await bodyOf(request),
    directoryId: directory.id,
    resourceType,
    resourceId,
    apiSecret: request.headers.authorization?.replace('Bearer ', ''),
    query: {
      filter: query.get('filter') ?? undefined,
      count: numberOf(query.get('count')),
      startIndex: numberOf(query.get('startIndex')),
    },
  });
  const text = data === undefined ? '' : JSON.stringify(data);
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
  response.end(text);
}

// What the library does not understand it throws.
const { origin, close } = await listen((request, response) => {
  answer(request, response).catch((error) => response.writeHead(500).end(String(error)));
});
const headers = { authorization: `Bearer ${directory.scim.secret}` };
announce({ endpoints: [{ origin, base: '/scim', headers }] }, close);
