import type { Profile } from '#resources/profile.ts';
import { administrators } from './administrators.ts';
import { assumed } from './assumed.ts';
import { rules } from './rules.ts';
import { user } from './schemas.ts';

/** The site's endpoint: users only, gated until the vendor's support has activated it, nothing ever erased by a client. */
export const profile: Profile = {
  key: 'playvox',
  name: 'Playvox',
  basePath: '/scim/v1',
  sandbox: true,
  schemas: [user],
  resourceTypes: [
    {
      id: 'User',
      name: 'User',
      endpoint: '/Users',
      description: 'Playvox user',
      schema: user.id,
      schemaExtensions: [],
    },
  ],
  absent: { groups: { status: 404, detail: 'Playvox has no Group resource.' } },
  schemaAliases: {},
  rules,
  operations: {},
  filter: {
    attributes: {
      User: [
        { path: 'userName', ops: ['eq'] },
        { path: 'externalId', ops: ['eq'] },
        { path: 'id', ops: ['eq'] },
      ],
    },
    names: {},
    unquotedValues: false,
    unfilteredList: 'all',
    unsupported: { status: 400, scimType: 'invalidFilter', detail: 'Filtering is supported on userName only.' },
  },
  paging: { defaultCount: 100, maxCount: 100 },
  etag: { supported: false, stale: { status: 412, detail: 'The resource has changed since that version.' } },
  meta: { created: true, version: 'none' },
  lifecycle: { deleteUser: 'deactivate', createConcealed: 'refuse', inactiveDropsRoles: false },
  credentials: {
    kind: 'api-key',
    name: 'API key',
    schemes: ['bearer', 'basic', 'bare'],
    maximum: null,
    readable: true,
    permissions: [],
    expiresAfterDays: null,
    prerequisites: [
      {
        setting: 'apiAccess',
        equals: true,
        refusal:
          "API access is not part of this site's subscription. Switch on apiAccess for the tenant, then create the key.",
        clears: false,
      },
      {
        setting: 'apiKeysEnabled',
        equals: true,
        refusal: 'API keys are off for this site. Switch on General Settings › API Keys, then create the key.',
        clears: false,
      },
    ],
    unauthorized: {
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer' },
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '401',
        detail: 'Invalid or revoked API key.',
      },
    },
  },
  administrators,
  settings: { activated: false, apiKeysEnabled: true, signOnEnabled: true, apiAccess: true, licences: null },
  gates: [
    {
      setting: 'activated',
      equals: true,
      refusal: {
        status: 403,
        detail: 'SCIM provisioning is not activated for this site. Contact support@playvox.com.',
      },
    },
    {
      setting: 'apiAccess',
      equals: true,
      refusal: { status: 403, detail: "API access is not part of this site's subscription." },
    },
    {
      setting: 'apiKeysEnabled',
      equals: true,
      refusal: { status: 403, detail: 'API keys are off for this site. Switch on General Settings › API Keys.' },
    },
    {
      setting: 'signOnEnabled',
      equals: true,
      refusal: { status: 403, detail: 'No sign-on option is enabled for this site. Enable one under Sign-On Options.' },
    },
  ],
  catalogs: {},
  signIn: {
    inactive: 'This user is inactive: no sign-in and no new audits. The account and its data are kept.',
    sessionsEndWithinSeconds: 0,
  },
  errors: {
    notFound: 'User {id} not found.',
    duplicate: 'A user with this userName already exists.',
    rate: 'Too many requests.',
  },
  limits: { requestsPerMinute: null, membersPerRequest: null },
  serviceProviderConfig: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 100 },
    changePassword: { supported: false },
    sort: { supported: false },
    etag: { supported: false },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'The Base64 key as a bearer token in the Authorization header',
        primary: true,
      },
      {
        type: 'httpbasic',
        name: 'HTTP Basic',
        description: 'The Base64 key in the Authorization header',
        primary: false,
      },
    ],
  },
  assumed,
};
