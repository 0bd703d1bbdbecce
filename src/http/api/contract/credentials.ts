import { z } from 'zod';
import { scopeKeys } from '#applications/credentials/scope-keys.ts';
import { endpoint, list, whole } from './endpoint.ts';

/** What a credential may do, as one word. */
export const credentialScope = z.enum(scopeKeys);

const named = z.object({ tenant: z.string() });
const one = z.object({ tenant: z.string(), credential: z.string() });

const credentialView = z.object({
  id: z.string(),
  kind: z.string(),
  name: z.string(),
  state: z.enum(['active', 'disabled', 'inactive', 'revoked', 'expired']),
  permissions: list(z.string()),
  /** Keys of the roles that the permissions come from, where they came by roles. */
  roles: list(z.string()),
  description: z.string().nullable(),
  tokenSeconds: z.number().nullable(),
  version: z.number(),
  createdBy: z.string().nullable(),
  /** Id of the user that it stands for: who `/Me` is. */
  standsFor: z.string().nullable(),
  /** An OAuth client's tokens that let somebody in now, and when the last of them ends. */
  tokens: z.object({ live: z.number(), lastEnds: z.string().nullable() }).nullable(),
  created: z.string(),
  expiresAt: z.string().nullable(),
  lastUsed: z.string().nullable(),
  ending: z.string().nullable(),
  expiresSoon: z.boolean(),
  /** While the old secret works beside the new one. */
  rotation: z
    .object({
      until: z.string(),
      ending: z.string().nullable(),
      oldUsed: z.string().nullable(),
      newUsed: z.string().nullable(),
    })
    .nullable(),
  scope: credentialScope.nullable(),
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

/** What credentials of the tenant's application can be. */
const policyView = z.object({
  kind: z.string(),
  name: z.string(),
  maximum: z.number().nullable(),
  /** The secret can be shown again. */
  readable: z.boolean(),
  tokenSeconds: z.object({ default: z.number(), min: z.number(), max: z.number(), maxForScim: z.number() }).nullable(),
  /** How its permissions can be limited. */
  scopes: list(z.object({ key: credentialScope, permissions: list(z.string()) })),
  /** How long one lasts when nothing else is said; null: until it is revoked. */
  expiresAfterDays: z.number().nullable(),
  /** Two secrets of one can work side by side. */
  rotates: z.boolean(),
  roles: list(z.object({ key: z.string(), name: z.string(), permissions: list(z.string()), scim: z.boolean() })),
  grantTypes: list(z.object({ key: z.string(), name: z.string(), refusal: z.string().nullable() })),
});

const description = z.string().max(1000);
const roles = z.array(z.string());
const scope = credentialScope.describe('in place of permissions: what they come to');
const expiresInSeconds = whole
  .nullable()
  .describe('from now; null: it does not end by itself; absent: as long as is usual in the application');

const makers = ['application-administrator', 'cloud-application-administrator', 'global-administrator'] as const;

/** Inbound access of a tenant, in its application's own way. */
export const credentials = {
  createCredential: endpoint('POST /tenants/:tenant/credentials', {
    name: 'createCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Makes a credential and shows its secret',
    confirm: 'secret',
    params: named,
    body: z.object({
      name: z.string().max(200).optional(),
      permissions: z.array(z.string()).optional(),
      tokenSeconds: whole.optional(),
      scope: scope.optional(),
      expiresInSeconds: expiresInSeconds.optional(),
      description: description.optional(),
      roles: roles.optional(),
      grantType: z.string().optional(),
      user: z.string().optional().describe('Id or user name of the user that it stands for: who /Me is'),
      withToken: z.boolean().optional().describe('false: no access token is made with an OAuth client'),
    }),
    reply: secretView,
  }),
  listCredentials: endpoint('GET /tenants/:tenant/credentials', {
    name: 'listCredentials',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Credentials of a tenant, without secrets',
    params: named,
    reply: z.object({ credentials: list(credentialView), policy: policyView }),
  }),
  listEndingCredentials: endpoint('GET /credentials/ending', {
    name: 'listEndingCredentials',
    roles: [...makers, 'global-reader'],
    summary: 'Credentials of all tenants that end soon, or ended in the last 30 days',
    reply: z.object({
      credentials: list(
        z.object({
          tenant: z.string(),
          id: z.string(),
          name: z.string(),
          state: z.enum(['soon', 'over']),
          expiresAt: z.string(),
          lastUsed: z.string().nullable(),
        }),
      ),
    }),
  }),
  getCredential: endpoint('GET /tenants/:tenant/credentials/:credential', {
    name: 'getCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'One credential with its details; the secret where the application shows it again',
    confirm: 'secret',
    params: one,
    reply: secretView,
  }),
  renameCredential: endpoint('POST /tenants/:tenant/credentials/:credential/name', {
    name: 'renameCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Gives a credential another name',
    params: one,
    body: z.object({ name: z.string().min(1).max(200) }),
    reply: credentialView,
  }),
  revokeCredential: endpoint('POST /tenants/:tenant/credentials/:credential/revoke', {
    name: 'revokeCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Ends a credential for good; it stays in the list',
    params: one,
    reply: credentialView,
  }),
  regenerateCredential: endpoint('POST /tenants/:tenant/credentials/:credential/regenerate', {
    name: 'regenerateCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Replaces the secret; the old one stops working at once',
    confirm: 'secret',
    params: one,
    body: z.object({ withToken: z.boolean().optional() }),
    reply: secretView,
  }),
  rotateCredential: endpoint('POST /tenants/:tenant/credentials/:credential/rotate', {
    name: 'rotateCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Gives a credential a new secret; the old one works for a while beside it',
    confirm: 'secret',
    params: one,
    body: z.object({
      overlapSeconds: whole.optional().describe('how long the old secret goes on working; absent: seven days'),
      expiresInSeconds: whole
        .nullable()
        .optional()
        .describe('when the new secret ends, from now; null: not by itself; absent: after as long as the old one had'),
      withToken: z.boolean().optional(),
    }),
    reply: secretView,
  }),
  endOldSecret: endpoint('POST /tenants/:tenant/credentials/:credential/old-secret/end', {
    name: 'endOldSecret',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Ends the old secret of a credential that is being rotated, before its time',
    params: one,
    reply: credentialView,
  }),
  generateToken: endpoint('POST /tenants/:tenant/credentials/:credential/token', {
    name: 'generateToken',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Makes an access token of an OAuth client and shows it this once',
    confirm: 'secret',
    params: one,
    reply: secretView,
  }),
  setCredential: endpoint('PATCH /tenants/:tenant/credentials/:credential', {
    name: 'setCredential',
    roles: makers,
    tenantPermission: 'credentials',
    concurrency: 'version',
    summary:
      'Changes name, description, end and permissions of a credential; of an OAuth client its roles and token duration, too',
    params: one,
    body: z.object({
      name: z.string().max(200).optional(),
      description: description.optional(),
      tokenSeconds: whole.optional(),
      roles: roles.optional(),
      permissions: z.array(z.string()).optional(),
      scope: scope.optional(),
      expiresInSeconds: whole.nullable().optional().describe('from now; null: it does not end by itself'),
    }),
    reply: credentialView,
  }),
  disableCredential: endpoint('POST /tenants/:tenant/credentials/:credential/disable', {
    name: 'disableCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Switches a credential off or on again; its tokens stop working meanwhile',
    params: one,
    body: z.object({ disabled: z.boolean() }),
    reply: credentialView,
  }),
  deleteCredential: endpoint('DELETE /tenants/:tenant/credentials/:credential', {
    name: 'deleteCredential',
    roles: makers,
    tenantPermission: 'credentials',
    summary: 'Deletes a credential and its tokens',
    params: one,
    reply: z.object({ deleted: z.string() }),
  }),
};
