import { z } from 'zod';

const sentence = z.string().min(1).max(1000);
const names = z.array(z.string().min(1).max(200)).max(200);

const answer = z.strictObject({
  status: z.int().min(400).max(599),
  headers: z.record(z.string(), z.string()).default({}),
  body: z.record(z.string(), z.json()),
});

const clientRole = z.strictObject({
  key: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  permissions: names,
  scim: z.boolean().describe('It holds what provisioning needs.'),
});

const grantType = z.strictObject({
  key: z.string().min(1).max(100),
  name: z.string().min(1).max(200),
  refusal: sentence.exactOptional().describe('Why a client for provisioning cannot use it.'),
});

const prerequisite = z.strictObject({
  setting: z.string().describe('A setting of the tenant that is true or false.'),
  equals: z.boolean(),
  refusal: sentence.describe('What to tell who wants a credential before.'),
  clears: z.boolean().default(false).describe('Credentials that exist are revoked when the setting changes back.'),
});

const scheme = z.strictObject({
  type: z.enum(['oauth', 'oauth2', 'oauthbearertoken', 'httpbasic', 'httpdigest']),
  name: z.string().min(1).max(200),
  description: z.string().min(1).max(1000),
  primary: z.boolean().default(false),
});

/** Section `credentials`: what lets a client in. */
export const credentialSection = z.strictObject({
  kind: z
    .enum(['bearer', 'api-key', 'account-token', 'oauth-client'])
    .default('bearer')
    .describe('bearer: a token that the client sends; oauth-client: client id and secret, for which it gets tokens.'),
  name: z.string().min(1).max(100).default('Bearer token').describe('What your application calls one.'),
  schemes: z
    .array(z.enum(['bearer', 'basic', 'bare']))
    .min(1)
    .default(['bearer'])
    .describe('Forms of the Authorization header: Bearer TOKEN, Basic, or the token alone.'),
  maximum: z.int().min(1).nullable().default(null).describe('How many a tenant may have; null: any number.'),
  readable: z.boolean().default(false).describe('The secret can be looked at again; else it is shown once.'),
  permissions: names.default([]).describe('What a credential may do that was made without further words.'),
  expiresAfterDays: z
    .int()
    .min(1)
    .max(3650)
    .nullable()
    .default(365)
    .describe('How many days one lasts when its maker says nothing else; null: until it is revoked.'),
  unlimitedWithoutPermissions: z
    .boolean()
    .default(true)
    .describe('A credential without permissions may do everything; permissions limit it.'),
  prerequisites: z.array(prerequisite).max(20).exactOptional().describe('Settings without which none can be made.'),
  roles: z.array(clientRole).max(50).exactOptional().describe('Roles that an OAuth client can be given.'),
  grantTypes: z.array(grantType).max(10).exactOptional().describe('How an OAuth client can be made to get tokens.'),
  tokenSeconds: z
    .strictObject({ default: z.int().min(1), min: z.int().min(1), max: z.int().min(1), maxForScim: z.int().min(1) })
    .exactOptional()
    .describe('How long tokens of OAuth clients hold, in seconds.'),
  tokenPath: z
    .string()
    .regex(/^\/[\w./-]{1,100}$/, 'must begin with a slash, such as /oauth/token')
    .exactOptional()
    .describe('The token endpoint behind /t/KEY/TENANT.'),
  invalidClient: answer.exactOptional().describe('The token endpoint’s answer to a wrong client id or secret.'),
  unauthorized: answer.exactOptional().describe('The answer to a credential that is missing or wrong.'),
  authenticationSchemes: z
    .array(scheme)
    .min(1)
    .max(5)
    .exactOptional()
    .describe('What /ServiceProviderConfig says of it, when the usual sentence does not fit.'),
});

export type CredentialSection = z.output<typeof credentialSection>;
