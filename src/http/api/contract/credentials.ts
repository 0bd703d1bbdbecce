import { z } from 'zod';
import { endpoint, list, whole } from './endpoint.ts';

const named = z.object({ tenant: z.string() });
const one = z.object({ tenant: z.string(), credential: z.string() });

const credentialView = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  state: z.enum(['active', 'disabled', 'inactive', 'revoked', 'expired']),
  permissions: list(z.string()),
  created: z.string(),
  expiresAt: z.string().nullable(),
  lastUsed: z.string().nullable(),
  ending: z.string().nullable(),
});

/** With what one pastes in *Secret Token*, and the parts it is made of where the application shows them. */
const secretView = credentialView.extend({
  secretToken: z.string().nullable(),
  baseUrl: z.string(),
  userId: z.string().nullable(),
  apiKey: z.string().nullable(),
  base64Key: z.string().nullable(),
  clientId: z.string().nullable(),
  clientSecret: z.string().nullable(),
  tokenUrl: z.string().nullable(),
  addressNote: z.string().nullable(),
});

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

/** Inbound access of a tenant, in its application's own way. */
export const credentials = {
  createCredential: endpoint('POST /tenants/:tenant/credentials', {
    name: 'createCredential',
    roles: makers,
    summary: 'Makes a credential and shows its secret',
    params: named,
    body: z.object({
      name: z.string().min(1).max(200).optional(),
      permissions: z.array(z.string()).optional(),
      tokenSeconds: whole.optional(),
      expiresInSeconds: whole.optional(),
    }),
    reply: secretView,
  }),
  listCredentials: endpoint('GET /tenants/:tenant/credentials', {
    name: 'listCredentials',
    roles: makers,
    summary: 'Credentials of a tenant, without secrets',
    params: named,
    reply: z.object({ credentials: list(credentialView) }),
  }),
  getCredential: endpoint('GET /tenants/:tenant/credentials/:credential', {
    name: 'getCredential',
    roles: makers,
    summary: 'One credential with its details; the secret where the application shows it again',
    params: one,
    reply: secretView,
  }),
  renameCredential: endpoint('POST /tenants/:tenant/credentials/:credential/name', {
    name: 'renameCredential',
    roles: makers,
    summary: 'Gives a credential another name',
    params: one,
    body: z.object({ name: z.string().min(1).max(200) }),
    reply: credentialView,
  }),
  revokeCredential: endpoint('POST /tenants/:tenant/credentials/:credential/revoke', {
    name: 'revokeCredential',
    roles: makers,
    summary: 'Ends a credential for good; it stays in the list',
    params: one,
    reply: credentialView,
  }),
  regenerateCredential: endpoint('POST /tenants/:tenant/credentials/:credential/regenerate', {
    name: 'regenerateCredential',
    roles: makers,
    summary: 'Replaces the secret; the old one stops working at once',
    params: one,
    reply: secretView,
  }),
  disableCredential: endpoint('POST /tenants/:tenant/credentials/:credential/disable', {
    name: 'disableCredential',
    roles: makers,
    summary: 'Switches a credential off or on again; its tokens stop working meanwhile',
    params: one,
    body: z.object({ disabled: z.boolean() }),
    reply: credentialView,
  }),
  deleteCredential: endpoint('DELETE /tenants/:tenant/credentials/:credential', {
    name: 'deleteCredential',
    roles: makers,
    summary: 'Deletes a credential and its tokens',
    params: one,
    reply: z.object({ deleted: z.string() }),
  }),
};
