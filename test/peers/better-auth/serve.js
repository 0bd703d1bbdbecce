// Prints its Tenant URL.
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { scim } from '@better-auth/scim';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';

const [, , token = ''] = process.argv;
const options = {
  baseURL: 'http://localhost',
  secret: 'only-for-this-process-only-for-this-process',
  database: new DatabaseSync(':memory:'),
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [scim({ connections: [{ id: 'rollcall', credentials: [{ id: 'one', token }] }] })],
};
const { runMigrations } = await getMigrations(options);
await runMigrations();
const handler = toNodeHandler(betterAuth(options));
const server = createServer(handler);
server.listen(0, '127.0.0.1', () =>
  process.stdout.write(`http://127.0.0.1:${server.address().port}/api/auth/scim/v2\n`),
);
