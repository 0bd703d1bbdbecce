// @better-auth/scim over an SQLite in memory, where its tables live in this process; nothing is durable.
import { DatabaseSync } from 'node:sqlite';
import { scim } from '@better-auth/scim';
import { betterAuth } from 'better-auth';
import { getMigrations } from 'better-auth/db/migration';
import { toNodeHandler } from 'better-auth/node';
import { announce } from '../servers/announce.ts';
import { listen } from '../servers/listen.ts';

const token = 'bench-token-0123456789-0123456789-0123456789';
const options = {
  baseURL: 'http://localhost',
  secret: 'only-for-this-process-only-for-this-process',
  database: new DatabaseSync(':memory:'),
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { level: 'error' },
  plugins: [scim({ connections: [{ id: 'bench', credentials: [{ id: 'one', token }] }] })],
};
const { runMigrations } = await getMigrations(options);
await runMigrations();
const { origin, close } = await listen(toNodeHandler(betterAuth(options)));
announce({ endpoints: [{ origin, base: '/api/auth/scim/v2', headers: { authorization: `Bearer ${token}` } }] }, close);
