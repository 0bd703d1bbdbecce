// Express 4 and 5.
import { randomUUID } from 'node:crypto';
import express from 'express';
import { serviceProvider, toNode } from 'rollcall';

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

const app = express();
app.use('/scim', toNode(provider.fetch)); // Before the body parser.
app.use(express.json());

app.get('/sign-in', async (request, response) => {
  const user = await provider.users('acme').find(`userName eq ${JSON.stringify(request.query.name)}`);
  if (!user?.active) return response.sendStatus(401);
  const session = randomUUID(); // Once you have looked at the password.
  sessions.set(session, user.id);
  response.send(session);
});

app.get('/me', (request, response) => {
  const key = request.get('x-key');
  response.sendStatus(sessions.has(key) || apiKeys.has(key) ? 200 : 401);
});

app.listen(url.port);
