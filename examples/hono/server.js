import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { serviceProvider } from 'rollcall';

const url = new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000');
const provider = await serviceProvider({
  data: './scim-data',
  publicUrl: `${url.origin}/scim`,
  tenants: ['acme'],
});
if ((await provider.credentials.list('acme')).length === 0) {
  const { baseUrl, token } = await provider.credentials.create('acme', { name: 'Identity provider' });
  console.log(`Tenant URL ${baseUrl}\nSecret Token ${token}`);
}

// What your application has already: sessions and API keys, from each to the id of its user.
const sessions = new Map();
const apiKeys = new Map();

// Whoever is deactivated is signed out at once, and no key lets them in any more.
await provider.subscribe(
  { name: 'sign-out', types: ['user.deactivated', 'user.deleted', 'user.erased'] },
  ({ resource }) => {
    for (const kept of [sessions, apiKeys]) for (const [key, user] of kept) if (user === resource.id) kept.delete(key);
  },
);

const app = new Hono();
app.all('/scim/*', (c) => provider.fetch(c.req.raw, c.env));

app.get('/sign-in', async (c) => {
  const user = await provider.users('acme').find(`userName eq ${JSON.stringify(c.req.query('name'))}`);
  if (!user?.active) return c.body(null, 401);
  const session = crypto.randomUUID(); // Once you have looked at the password.
  sessions.set(session, user.id);
  return c.text(session);
});

app.get('/me', (c) => {
  const key = c.req.header('x-key');
  return c.body(null, sessions.has(key) || apiKeys.has(key) ? 200 : 401);
});

serve({ fetch: app.fetch, port: Number(url.port), hostname: url.hostname });
