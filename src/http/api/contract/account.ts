import { z } from 'zod';
import { roleKeys } from '#access/roles.ts';
import { code, newPassword, password, sessionView } from './access.ts';
import { endpoint, list } from './endpoint.ts';

const tokenView = z.object({
  id: z.string(),
  name: z.string(),
  scope: z.enum(['read', 'full']),
  created: z.string(),
  expires: z.string(),
  lastUsed: z.string().nullable(),
  state: z.enum(['active', 'expired']),
});

const ownSession = z.object({
  id: z.string(),
  /** The one that asks. */
  current: z.boolean(),
  /** As in `Firefox 144 on Windows`; null for one that is not known. */
  browser: z.string().nullable(),
  address: z.string(),
  begun: z.string(),
  lastUsed: z.string(),
  expires: z.string(),
});

const recoveryCodes = z.object({ recoveryCodes: list(z.string()) });

/** An administrator's own account. */
export const account = {
  changePassword: endpoint('POST /account/password', {
    name: 'changePassword',
    roles: roleKeys,
    narrowed: true,
    summary: 'Another password; ends all other sessions of the account',
    body: z.object({ current: password, password: newPassword }),
    reply: sessionView,
  }),
  enrolTotp: endpoint('POST /account/second-factor', {
    name: 'enrolTotp',
    roles: roleKeys,
    narrowed: true,
    confirm: 'role',
    summary: 'A secret for an authenticator app (RFC 6238); it counts once a code of it was entered',
    reply: z.object({ secret: z.string(), uri: z.string().describe('otpauth:// for a QR code') }),
  }),
  confirmTotp: endpoint('POST /account/second-factor/confirm', {
    name: 'confirmTotp',
    roles: roleKeys,
    narrowed: true,
    confirm: 'role',
    summary: 'A code of the new authenticator: it is asked for from now on. Shows the recovery codes, once',
    body: z.object({ code }),
    reply: recoveryCodes,
  }),
  removeTotp: endpoint('DELETE /account/second-factor', {
    name: 'removeTotp',
    roles: roleKeys,
    narrowed: true,
    confirm: 'role',
    summary: 'The password alone is enough again',
    reply: sessionView,
  }),
  newRecoveryCodes: endpoint('POST /account/recovery-codes', {
    name: 'newRecoveryCodes',
    roles: roleKeys,
    narrowed: true,
    confirm: 'role',
    summary: 'Ten new recovery codes; the old ones stop working',
    reply: recoveryCodes,
  }),
  listSessions: endpoint('GET /account/sessions', {
    name: 'listSessions',
    roles: roleKeys,
    narrowed: true,
    summary: 'Own sessions: from which browser and address, begun when, used last when',
    reply: z.object({ sessions: list(ownSession) }),
  }),
  endSession: endpoint('DELETE /account/sessions/:session', {
    name: 'endSession',
    roles: roleKeys,
    narrowed: true,
    summary: 'Signs out one of the own sessions',
    params: z.object({ session: z.string().describe('its id') }),
    reply: z.object({ ended: z.string() }),
  }),
  listApiTokens: endpoint('GET /account/tokens', {
    name: 'listApiTokens',
    roles: roleKeys,
    narrowed: true,
    summary: 'Own API tokens, without the tokens themselves',
    reply: z.object({ tokens: list(tokenView) }),
  }),
  createApiToken: endpoint('POST /account/tokens', {
    name: 'createApiToken',
    roles: roleKeys,
    narrowed: true,
    confirm: 'role',
    summary: 'An API token that may do what its owner may, or read it only; shown once',
    body: z.object({
      name: z.string().trim().min(1, 'Enter a name').max(120),
      scope: z.enum(['read', 'full']),
      days: z.number().int().min(1).max(366, 'Take at most 366 days'),
    }),
    reply: tokenView.extend({ token: z.string() }),
  }),
  revokeApiToken: endpoint('DELETE /account/tokens/:token', {
    name: 'revokeApiToken',
    roles: roleKeys,
    narrowed: true,
    summary: 'Ends an own API token at once',
    params: z.object({ token: z.string().describe('its id') }),
    reply: z.object({ revoked: z.string() }),
  }),
};
