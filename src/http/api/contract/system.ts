import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const auditEntry = z.object({
  entry: z.string(),
  at: z.string(),
  tenant: z.string(),
  actor: z.string(),
  act: z.string(),
  object: z.string(),
  before: z.unknown(),
  after: z.unknown(),
});

/** The installation itself. */
export const system = {
  getStatus: endpoint('GET /status', {
    name: 'getStatus',
    roles: ['global-reader', 'application-administrator', 'global-administrator'],
    summary: 'Version, address, store and whether sandboxes are on',
    reply: z.object({
      version: z.string(),
      url: z.string(),
      sandbox: z.boolean(),
      store: z.enum(['sqlite', 'postgres']),
      data: z.string(),
    }),
  }),
  rotateKey: endpoint('POST /key/rotate', {
    name: 'rotateKey',
    roles: ['global-administrator'],
    summary: 'Makes a new sealing key and seals every secret again',
    reply: z.object({ keyId: z.string(), previousKeyId: z.string(), sealedAgain: z.number() }),
  }),
  createBackup: endpoint('POST /backup', {
    name: 'createBackup',
    roles: ['global-administrator'],
    summary: 'Writes a consistent copy of the store as one SQLite file, without the sealing key',
    body: z.object({ file: z.string().min(1).describe('absolute path on the machine that serves; must not exist') }),
    reply: z.object({ file: z.string(), bytes: z.number() }),
  }),
  listAudit: endpoint('GET /audit', {
    name: 'listAudit',
    roles: ['global-reader', 'global-administrator'],
    summary: 'Administrative acts, newest first',
    query: z.object({ tenant: z.string().optional(), limit: whole.max(1000).optional() }),
    reply: z.object({ entries: list(auditEntry) }),
  }),
};
