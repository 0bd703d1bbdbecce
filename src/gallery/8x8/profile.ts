import type { Profile } from '#resources/profile.ts';
import { administrators } from './administrators.ts';
import { assumed } from './assumed.ts';
import { rules } from './rules.ts';
import { accountUser, enterpriseUser, user } from './schemas.ts';

/** The account's endpoint: users only, bound to a site for ever, deactivated but never deleted by a client. */
export const profile: Profile = {
  key: '8x8',
  name: '8x8',
  basePath: '/udi/customers/{tenant}/scim/v2',
  sandbox: true,
  schemas: [user, enterpriseUser, accountUser],
  resourceTypes: [
    {
      id: 'User',
      name: 'User',
      endpoint: '/Users',
      description: '8x8 user',
      schema: user.id,
      schemaExtensions: [
        { schema: enterpriseUser.id, required: false },
        { schema: accountUser.id, required: false },
      ],
    },
  ],
  absent: { groups: { status: 404, detail: '8x8 has no Group resource.' } },
  schemaAliases: { 'urn:8x8:scim:schemas:extension:8x8user:2.0:User': accountUser.id },
  ownAttributes: {
    User: [
      { name: 'licence', values: ['none', 'X2', 'X4', 'X6', 'X8'], needs: `${accountUser.id}:site` },
      { name: 'directory', values: ['hidden', 'shown'] },
    ],
  },
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
    unsupported: {
      status: 400,
      scimType: 'invalidFilter',
      detail: 'Filtering is supported on userName, externalId and id, with eq only.',
    },
  },
  paging: { defaultCount: 100, maxCount: 100 },
  etag: { supported: false, stale: { status: 412, detail: 'The resource has changed since that version.' } },
  meta: { created: true, version: 'none' },
  lifecycle: { deleteUser: 'deactivate', deleteByHand: 'erase', createConcealed: 'refuse', inactiveDropsRoles: false },
  credentials: {
    kind: 'account-token',
    name: '8x8 API Token',
    schemes: ['bearer'],
    maximum: 1,
    readable: true,
    permissions: [],
    expiresAfterDays: null,
    prerequisites: [
      {
        setting: 'xSeries',
        equals: true,
        refusal:
          'User provisioning needs an X Series subscription. Switch on xSeries for the tenant, then make the token.',
        clears: true,
      },
      {
        setting: 'singleSignOn',
        equals: true,
        refusal:
          'User provisioning needs single sign-on to be configured first. Switch on singleSignOn for the tenant, then make the token.',
        clears: true,
      },
      {
        setting: 'userProvisioning',
        equals: true,
        refusal: 'User provisioning is switched off. Switch on userProvisioning for the tenant, then make the token.',
        clears: true,
      },
    ],
    unauthorized: {
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer' },
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '401',
        detail: 'Invalid or cleared API token.',
      },
    },
  },
  administrators,
  settings: { xSeries: true, singleSignOn: true, userProvisioning: true },
  gates: [],
  catalogs: {
    sites: [
      { name: 'Main Office', locale: 'en-US', timezone: 'America/Los_Angeles' },
      { name: 'London', locale: 'en-GB', timezone: 'Europe/London' },
    ],
  },
  signIn: {
    inactive:
      'This user is inactive: no sign-in and no calls except to emergency numbers. The licence and settings are kept.',
    sessionsEndWithinSeconds: 1800,
  },
  errors: {
    notFound: 'User {id} not found.',
    duplicate: 'The userName is already in use.',
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
        description: 'The API token in the Authorization header',
        primary: true,
      },
    ],
  },
  assumed,
};
