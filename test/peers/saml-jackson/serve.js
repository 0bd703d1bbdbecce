// Prints its Tenant URL. `GET /members/ID` outside of it: the ids of a group's members, which it keeps and never shows by SCIM.
import { createServer } from 'node:http';
import jackson from '@boxyhq/saml-jackson';

const [, , token = ''] = process.argv;
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
  let text = '';
  for await (const chunk of request) text += chunk;
  return text === '' ? undefined : JSON.parse(text);
}

async function membersOf(group) {
  const { data } = await sync.groups.setTenantAndProduct('acme', 'crm').getGroupMembers({ groupId: group });
  return (data ?? []).map((member) => member.user_id);
}

const server = createServer(async (request, response) => {
  const url = new URL(request.url, 'http://localhost');
  const [, base, type = '', id] = url.pathname.split('/').map(decodeURIComponent);
  if (base === 'members') return response.end(JSON.stringify(await membersOf(type)));
  // Who asks is checked here: Jackson makes the secret of a directory itself.
  const known = request.headers.authorization === `Bearer ${token}`;
  const query = Object.fromEntries(url.searchParams);
  const { status, data } = await sync.requests.handle({
    method: request.method,
    body: await bodyOf(request),
    directoryId: directory.id,
    resourceType: type,
    resourceId: id,
    apiSecret: known ? directory.scim.secret : 'wrong',
    query: {
      filter: query.filter,
      ...(query.count === undefined ? {} : { count: Number(query.count) }),
      ...(query.startIndex === undefined ? {} : { startIndex: Number(query.startIndex) }),
    },
  });
  response.writeHead(status, { 'content-type': 'application/json' });
  return response.end(data === undefined ? undefined : JSON.stringify(data));
});
server.listen(0, '127.0.0.1', () => process.stdout.write(`http://127.0.0.1:${server.address().port}/scim\n`));
