import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import { serviceProvider, toNode } from 'rollcall';

const url = new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000');
const provider = await serviceProvider({ data: './scim-data', publicUrl: `${url.origin}/scim`, tenants: ['acme'] });
if ((await provider.credentials.list('acme')).length === 0) {
  const { baseUrl, token } = await provider.credentials.create('acme', { name: 'Identity provider' });
  console.log(`Tenant URL ${baseUrl}\nSecret Token ${token}`);
}

// What your application has already: sessions and API keys, from each to the id of its user.
const keys = new Map();
await provider.subscribe({ name: 'sign-out', types: ['user.deactivated', 'user.deleted'] }, ({ resource }) => {
  for (const [key, user] of keys) if (user === resource.id) keys.delete(key);
});

const scim = toNode(provider.fetch);
createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url, url);
  if (pathname.startsWith('/scim/')) return scim(request, response);
  if (pathname === '/sign-in') {
    const user = await provider.users('acme').find(`userName eq ${JSON.stringify(searchParams.get('name'))}`);
    const key = randomUUID();
    if (user?.active) keys.set(key, user.id); // Once you have looked at the password.
    return response.end(key);
  }
  response.writeHead(keys.has(request.headers['x-key']) ? 200 : 401).end();
}).listen(url.port);
