import type { Profile, TypeOperations } from '#resources/profile.ts';
import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';

/** One permission to read resources of a type, one to change them; who may change them may read them. */
function readOrWrite(resources: string): TypeOperations {
  const write = [`${resources}:write`];
  const read = [`${resources}:read`, ...write];
  return { refused: {}, permissions: { list: read, read, create: write, replace: write, patch: write, delete: write } };
}

/** A plain RFC 7643/7644 service provider: nothing forced, nothing hidden. */
export const profile: Profile = {
  key: 'generic',
  name: 'SCIM 2.0',
  basePath: '/scim/v2',
  sandbox: false,
  schemas: [coreUser, enterpriseUser, coreGroup],
  resourceTypes: [
    {
      id: 'User',
      name: 'User',
      endpoint: '/Users',
      description: 'User account',
      schema: coreUser.id,
      schemaExtensions: [{ schema: enterpriseUser.id, required: false }],
    },
    {
      id: 'Group',
      name: 'Group',
      endpoint: '/Groups',
      description: 'Group',
      schema: coreGroup.id,
      schemaExtensions: [],
    },
  ],
  schemaAliases: {},
  extensible: true,
  rules: [],
  operations: { User: readOrWrite('users'), Group: readOrWrite('groups') },
  operationsOfOwnTypes: readOrWrite('others'),
  filter: {
    attributes: {},
    names: {},
    unquotedValues: false,
    unfilteredList: 'all',
    unsupported: {
      status: 400,
      scimType: 'invalidFilter',
      detail: 'That attribute or operator cannot be filtered on.',
    },
  },
  me: true,
  rootSearch: true,
  paging: { defaultCount: 100, maxCount: 1000, cursorSeconds: 3600 },
  etag: {
    supported: true,
    stale: {
      status: 412,
      detail: 'The resource has changed since that version. Read it again, then repeat the change.',
    },
  },
  meta: { created: true, version: 'weak' },
  lifecycle: { deleteUser: 'delete', createConcealed: 'refuse', inactiveDropsRoles: false },
  credentials: {
    kind: 'bearer',
    name: 'Bearer token',
    schemes: ['bearer'],
    maximum: null,
    readable: false,
    permissions: [],
    expiresAfterDays: 365,
    unlimitedWithoutPermissions: true,
    unauthorized: {
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer' },
      body: {
        schemas: ['urn:ietf:params:scim:api:messages:2.0:Error'],
        status: '401',
        detail: 'The bearer token is missing, wrong, expired or revoked.',
      },
    },
  },
  settings: {},
  gates: [],
  catalogs: {},
  signIn: { inactive: 'This user is inactive and may not sign in.', sessionsEndWithinSeconds: 0 },
  errors: {
    notFound: 'There is no resource with the id {id}.',
    duplicate: 'Another resource already has this value, and it must be unique.',
    rate: 'Too many requests. Wait as long as Retry-After says.',
    permission: 'This credential is limited and may not do that. It would need {permission}.',
  },
  limits: { requestsPerMinute: null, membersPerRequest: null },
  serviceProviderConfig: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: true, maxOperations: 1000, maxPayloadSize: 1_048_576 },
    filter: { supported: true, maxResults: 1000 },
    changePassword: { supported: false },
    sort: { supported: true },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauthbearertoken',
        name: 'OAuth Bearer Token',
        description: 'A bearer token in the Authorization header (RFC 6750)',
        primary: true,
      },
    ],
  },
  assumed: [],
};
