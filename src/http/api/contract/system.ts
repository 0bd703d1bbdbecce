import { z } from 'zod';
import { roleKeys } from '#access/roles.ts';
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

const auditFilter = {
  tenant: z.string().optional().describe('`installation`, or the name of a tenant'),
  actor: z.string().optional().describe('what the name of who did it holds'),
  act: z.string().optional().describe('an act, or what several begin with: `credential`'),
  object: z.string().optional().describe('what the name or id of the object holds'),
  since: z.iso.datetime({ offset: true }).optional(),
  until: z.iso.datetime({ offset: true }).optional(),
  before: z.string().optional().describe('only entries before this one'),
};

/** The installation itself. */
export const system = {
  getStatus: endpoint('GET /status', {
    name: 'getStatus',
    roles: roleKeys,
    narrowed: true,
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
    query: z.object({ ...auditFilter, limit: whole.max(1000).optional() }),
    reply: z.object({
      entries: list(auditEntry),
      /** To be handed in as `before` for the entries that follow; null: there are none. */
      next: z.string().nullable(),
    }),
  }),
  verifyAudit: endpoint('GET /audit/verify', {
    name: 'verifyAudit',
    roles: ['global-reader', 'global-administrator'],
    summary: 'Checks the hash chain of the audit: what was changed, moved, removed or inserted by hand',
    query: z.object({
      tenant: auditFilter.tenant,
      holds: z.string().optional().describe('a hash noted before, which must be a link of the tenant’s chain'),
    }),
    reply: z.object({
      intact: z.boolean(),
      entries: z.number(),
      tenants: list(
        z.object({
          tenant: z.string(),
          entries: z.number(),
          /** Entries that the retention took; the chain goes on behind them. */
          cut: z.number(),
          /** Entries out of which an erasure took personal data. */
          redacted: z.number(),
          /** Hash of the last link: noted elsewhere, it proves later that nothing before it was rewritten. */
          head: z.string(),
          holds: z.boolean().nullable(),
          problems: list(
            z.object({
              kind: z.enum(['changed', 'moved', 'removed', 'inserted', 'redacted']),
              position: z.number(),
              entry: z.string().nullable(),
              act: z.string().nullable(),
              count: z.number(),
              message: z.string(),
            }),
          ),
        }),
      ),
    }),
  }),
  exportAudit: endpoint('GET /audit/export', {
    name: 'exportAudit',
    roles: ['global-reader', 'global-administrator'],
    summary: 'A part of the audit as text of a file; cells never begin a formula',
    query: z.object({ format: z.enum(['csv', 'json']), ...auditFilter }),
    reply: z.object({ text: z.string(), entries: z.number(), next: z.string().nullable() }),
  }),
};
