// Fastify 5. Sessions and API keys lie in a table of the application's own, in the same database.
import { randomUUID } from 'node:crypto';
import fastify from 'fastify';
import { ScimError, serviceProvider, toNode } from 'rollcall';

const url = new URL(process.env.PUBLIC_URL ?? 'http://localhost:3000');
const provider = await serviceProvider({
  data: './scim-data',
  publicUrl: `${url.origin}/scim`,
  tenants: ['acme'],
  hooks: ({ operation, type, tenant, id, after }) => {
    if (type !== 'User') return;
    if (after?.userName?.startsWith('root@')) {
      throw new ScimError(400, 'Nobody is called root here.', { scimType: 'invalidValue' });
    }
    // Committed with the user, or not at all: no account without its row, and no row without its account.
    if (operation !== 'create') return;
    return {
      writes: [
        { sql: 'insert into app_profile (tenant, user_id, theme) values (?, ?, ?)', parameters: [tenant, id, 'light'] },
      ],
    };
  },
});
await provider.database.run([
  'create table if not exists app_profile (tenant text, user_id text, theme text, primary key (tenant, user_id))',
  'create table if not exists app_key (key text primary key, kind text, tenant text, user_id text)',
]);
if ((await provider.credentials.list('acme')).length === 0) {
  const { baseUrl, token } = await provider.credentials.create('acme', { name: 'Identity provider' });
  console.log(`Tenant URL ${baseUrl}\nSecret Token ${token}`);
}

// Whoever is deactivated is signed out at once, and no key lets them in any more.
await provider.subscribe(
  { name: 'sign-out', types: ['user.deactivated', 'user.deleted', 'user.erased'] },
  ({ tenant, resource }) =>
    provider.database.run([
      { sql: 'delete from app_key where tenant = ? and user_id = ?', parameters: [tenant, resource.id] },
    ]),
);

const app = fastify();
await app.register(
  async (mounted) => {
    // Rollcall reads the bodies itself.
    mounted.removeAllContentTypeParsers();
    mounted.addContentTypeParser('*', (_request, _payload, done) => done(null));
    const scim = toNode(provider.fetch);
    mounted.all('/*', async (request, reply) => {
      reply.hijack();
      await scim(request.raw, reply.raw);
    });
  },
  { prefix: '/scim' },
);

app.get('/sign-in', async (request, reply) => {
  const user = await provider.users('acme').find(`userName eq ${JSON.stringify(request.query.name)}`);
  if (!user?.active) return reply.code(401).send();
  const key = randomUUID(); // Once you have looked at the password.
  const sql = 'insert into app_key (key, kind, tenant, user_id) values (?, ?, ?, ?)';
  await provider.database.run([{ sql, parameters: [key, 'session', 'acme', user.id] }]);
  return reply.send(key);
});

app.get('/me', async (request, reply) => {
  const sql = 'select user_id from app_key where key = ?';
  const [found] = await provider.database.query(sql, [request.headers['x-key'] ?? '']);
  return reply.code(found ? 200 : 401).send();
});

await app.listen({ port: Number(url.port), host: url.hostname });
