import type { Profile } from '#resources/profile.ts';
import { administrators } from './administrators.ts';
import { assumed } from './assumed.ts';
import { grantTypes, provisioning, roles } from './client.ts';
import { userAdders, userEditors } from './permissions.ts';
import { rules } from './rules.ts';
import { enterpriseUser, genesysUser, group, user } from './schemas.ts';

const genesys = genesysUser.id;

/** The organisation's endpoint: groups only updated, plain lists without inactive users, a deleted user concealed and restorable. */
export const profile: Profile = {
  key: 'purecloud',
  name: 'PureCloud by Genesys',
  basePath: '/api/v2/scim/v2',
  basePathAliases: ['/api/v2/scim'],
  sandbox: true,
  schemas: [user, enterpriseUser, genesysUser, group],
  resourceTypes: [
    {
      id: 'User',
      name: 'User',
      endpoint: '/users',
      description: 'Genesys Cloud user',
      schema: user.id,
      schemaExtensions: [
        { schema: enterpriseUser.id, required: false },
        { schema: genesys, required: false },
      ],
    },
    {
      id: 'Group',
      name: 'Group',
      endpoint: '/groups',
      description: 'Genesys Cloud group',
      schema: group.id,
      schemaExtensions: [],
    },
  ],
  schemaAliases: {},
  ownAttributes: {
    Group: [
      { name: 'type', values: ['official', 'social'] },
      { name: 'visibility', values: ['public', 'members', 'owners'] },
    ],
  },
  passwords: 'kept',
  rules,
  operations: {
    User: {
      refused: {},
      permissions: {
        create: userAdders,
        replace: userEditors,
        patch: userEditors,
        delete: ['directory:user:delete'],
      },
    },
    Group: {
      refused: {
        create: {
          status: 405,
          detail: 'Creating groups is not supported. Create the group in Genesys Cloud with the same name.',
        },
        delete: { status: 405, detail: 'Deleting groups is not supported.' },
      },
      permissions: {
        list: ['directory:group:edit'],
        read: ['directory:group:edit'],
        replace: ['directory:group:edit'],
        patch: ['directory:group:edit'],
      },
    },
  },
  filter: {
    attributes: {
      User: [
        { path: 'id', ops: ['eq'] },
        { path: 'userName', ops: ['eq'] },
        { path: 'emails.value', ops: ['eq'] },
        { path: 'externalId', ops: ['eq'] },
        { path: 'active', ops: ['eq'] },
        { path: `${enterpriseUser.id}:manager.value`, ops: ['eq'] },
        { path: `${enterpriseUser.id}:division`, ops: ['eq'] },
        { path: `${enterpriseUser.id}:employeeNumber`, ops: ['eq'] },
        { path: `${genesys}:externalIds.authority`, ops: ['eq'] },
        { path: `${genesys}:externalIds.value`, ops: ['eq'] },
      ],
      Group: [
        { path: 'id', ops: ['eq'] },
        { path: 'displayName', ops: ['eq'] },
      ],
    },
    names: {
      email: 'emails.value',
      manager: `${enterpriseUser.id}:manager.value`,
      division: `${enterpriseUser.id}:division`,
      employeenumber: `${enterpriseUser.id}:employeeNumber`,
    },
    unquotedValues: true,
    unfilteredList: 'active',
    unsupported: {
      status: 400,
      scimType: 'invalidFilter',
      detail: 'That attribute or operator cannot be filtered on.',
    },
  },
  paging: { defaultCount: 25, maxCount: 100 },
  etag: {
    supported: true,
    stale: { status: 400, scimType: 'invalidVers', detail: 'The ETag does not match the current version.' },
  },
  meta: { created: false, version: 'plain' },
  lifecycle: { deleteUser: 'conceal', createConcealed: 'restore', inactiveDropsRoles: true },
  credentials: {
    kind: 'oauth-client',
    name: 'OAuth client',
    schemes: ['bearer'],
    maximum: null,
    readable: false,
    permissions: provisioning,
    expiresAfterDays: null,
    roles,
    grantTypes,
    tokenSeconds: { default: 86_400, min: 300, max: 172_800, maxForScim: 38_880_000 },
    tokenPath: '/oauth/token',
    invalidClient: {
      status: 400,
      headers: {},
      body: { error: 'invalid_client', error_description: 'authentication failed' },
    },
    unauthorized: {
      status: 401,
      headers: { 'WWW-Authenticate': 'Bearer' },
      body: { message: 'Invalid login credentials.', code: 'bad.credentials', status: 401 },
    },
  },
  administrators,
  // The vendor's support raises the limit on request.
  settings: { requestsPerMinute: 300, region: 'us-east-1' },
  gates: [],
  catalogs: {
    divisions: [{ name: 'Home' }],
    roles: [{ name: 'employee' }, { name: 'admin' }, { name: 'user' }, { name: 'supervisor' }],
    routingSkills: [{ name: 'Billing' }, { name: 'Support' }],
    routingLanguages: [{ name: 'English' }, { name: 'Spanish' }],
  },
  signIn: {
    inactive: 'This user is inactive and cannot sign in to the organisation. Everything else of the account is kept.',
    sessionsEndWithinSeconds: 0,
  },
  errors: {
    notFound: 'User {id} not found.',
    duplicate: 'A user with this email already exists.',
    rate: 'Rate limit exceeded for this client.',
    permission: 'Missing permission {permission}.',
  },
  limits: { requestsPerMinute: 300, membersPerRequest: null },
  serviceProviderConfig: {
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:ServiceProviderConfig'],
    patch: { supported: true },
    bulk: { supported: false, maxOperations: 0, maxPayloadSize: 0 },
    filter: { supported: true, maxResults: 100 },
    changePassword: { supported: true },
    sort: { supported: false },
    etag: { supported: true },
    authenticationSchemes: [
      {
        type: 'oauth2',
        name: 'OAuth 2 client credentials',
        description: 'An access token in the Authorization header',
        primary: true,
      },
    ],
  },
  assumed,
};
