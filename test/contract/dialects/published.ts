import type { WireFormatKey } from '#connectors/scim/wire-formats.ts';

/** A request as its maker publishes it, or as it was seen on the wire; names and values are those of the golden files. */
export interface Published {
  readonly client: string;
  readonly format: WireFormatKey;
  readonly act: string;
  /** With what such a client sends besides, without need. */
  readonly whole?: boolean;
  /** The first request of the act, behind the Tenant URL. */
  readonly first?: string;
  /** The last one. */
  readonly url?: string;
  readonly body?: unknown;
}

const patch = (...Operations: readonly unknown[]) => ({
  schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
  Operations,
});
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const skills = 'urn:example:params:scim:schemas:extension:acme:2.0:User:skills';
const stranger = '%220d8a55b5-30ae-4d4c-8d9a-6d7c0b0f9d1e%22';

const created = {
  schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
  externalId: 'alice',
  userName: 'alice@ex.org',
  active: true,
  displayName: 'Alice A',
  emails: [{ primary: true, type: 'work', value: 'alice@ex.org' }],
  meta: { resourceType: 'User' },
  name: { formatted: 'Alice A', familyName: 'A', givenName: 'Alice' },
  roles: [],
};
const createdGroup = {
  schemas: [
    'urn:ietf:params:scim:schemas:core:2.0:Group',
    'http://schemas.microsoft.com/2006/11/ResourceManagement/ADSCIM/2.0/Group',
  ],
  externalId: 'sales',
  displayName: 'Sales',
  meta: { resourceType: 'Group' },
};

/** Microsoft's documentation, its reference code, and traces of issues 63 and 79 of scimmy and others. */
const entra: readonly Published[] = (['entra', 'entra-062020'] as const).flatMap((format) => {
  const client = 'Microsoft Entra';
  return [
    {
      client,
      format,
      act: 'Test Connection',
      url: `/Groups?excludedAttributes=members&filter=displayName+eq+${stranger}`,
    },
    { client, format, act: 'Look a user up', url: '/Users?filter=userName+eq+%22alice%40ex.org%22' },
    {
      client,
      format,
      act: 'Look a user up by e-mail',
      url: '/Users?filter=emails%5Btype+eq+%22work%22%5D.value+eq+%22alice%40ex.org%22',
    },
    {
      client,
      format,
      act: 'Look a group up',
      url: '/Groups?excludedAttributes=members&filter=displayName+eq+%22Sales%22',
    },
    {
      client,
      format,
      whole: true,
      act: 'Set the manager',
      first: '/Users?filter=id+eq+%22u1%22+and+manager+eq+%22u5%22&attributes=id',
    },
    {
      client,
      format,
      whole: true,
      act: 'Add two members',
      first: '/Groups?excludedAttributes=members&filter=id+eq+%22g1%22+and+members+eq+%22u1%22',
    },
    { client, format, act: 'Create a user', body: created },
    { client, format, act: 'Create a group', body: createdGroup },
  ];
});

const entraLegacy: readonly Published[] = [
  { act: 'Disable a user', body: patch({ op: 'Replace', path: 'active', value: 'False' }) },
  { act: 'Restore a user', body: patch({ op: 'Replace', path: 'active', value: 'True' }) },
  {
    act: 'Change several attributes',
    body: patch(
      { op: 'Replace', path: 'displayName', value: 'Alice B' },
      { op: 'Replace', path: 'name.givenName', value: 'Alicia' },
      { op: 'Replace', path: `${enterprise}:employeeNumber`, value: '42' },
      { op: 'Replace', path: 'emails[type eq "work"].value', value: 'new@ex.org' },
      { op: 'Add', path: 'title', value: 'Engineer' },
      { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1 555' },
    ),
  },
  { act: 'Set the manager', body: patch({ op: 'Add', path: `${enterprise}:manager`, value: 'u5' }) },
  { act: 'Rename a group', body: patch({ op: 'Replace', path: 'displayName', value: 'Sales EU' }) },
  {
    act: 'Remove a member',
    body: patch({ op: 'Remove', path: 'members', value: [{ $ref: null, value: 'u2' }] }),
  },
  {
    act: 'Add two members',
    body: patch({
      op: 'Add',
      path: 'members',
      value: [
        { $ref: null, value: 'u1' },
        { $ref: null, value: 'u3' },
      ],
    }),
  },
  { act: 'Add to a list', body: patch({ op: 'Add', path: skills, value: [{ value: 'go' }] }) },
  {
    act: 'Add an app role',
    body: patch({
      op: 'Add',
      path: 'roles',
      value: [{ value: '{"id":"id-of-admin","value":"admin","displayName":"ADMIN"}' }],
    }),
  },
  {
    act: 'Give another app role',
    body: patch({
      op: 'Add',
      path: 'roles',
      value: [{ value: '{"id":"id-of-admin","value":"admin","displayName":"ADMIN"}' }],
    }),
  },
].map((each) => ({ ...each, client: 'Microsoft Entra', format: 'entra' }));

const entraFlag: readonly Published[] = [
  { act: 'Disable a user', body: patch({ op: 'replace', path: 'active', value: false }) },
  {
    act: 'Change several attributes',
    body: patch(
      {
        op: 'replace',
        value: { displayName: 'Alice B', 'name.givenName': 'Alicia', [`${enterprise}:employeeNumber`]: '42' },
      },
      { op: 'replace', path: 'emails[type eq "work"].value', value: 'new@ex.org' },
      { op: 'add', path: 'title', value: 'Engineer' },
      { op: 'add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1 555' },
    ),
  },
  { act: 'Remove a member', body: patch({ op: 'remove', path: 'members[value eq "u2"]' }) },
  {
    act: 'Replace the app roles',
    body: patch({
      op: 'replace',
      path: 'roles',
      value: [{ primary: false, type: 'WindowsAzureActiveDirectoryRole', display: 'ADMIN', value: 'admin' }],
    }),
  },
].map((each) => ({ ...each, client: 'Microsoft Entra', format: 'entra-062020' }));

/** Okta's SCIM protocol reference; `groups: []` and the placeholder password of a create, which some servers refuse, only when asked for. */
const okta: readonly Published[] = [
  { act: 'Test Connection', whole: true, first: '/Users?startIndex=1&count=2', url: '/Groups?startIndex=1&count=100' },
  {
    act: 'Create a user',
    whole: true,
    body: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
      externalId: 'alice',
      userName: 'alice@ex.org',
      active: true,
      displayName: 'Alice A',
      emails: [{ primary: true, type: 'work', value: 'alice@ex.org' }],
      name: { formatted: 'Alice A', familyName: 'A', givenName: 'Alice' },
      groups: [],
      password: '0d8a55b5-30ae-4d4c-8d9a-6d7c0b0f9d1e',
    },
  },
  {
    act: 'Add two members',
    body: patch({
      op: 'add',
      path: 'members',
      value: [{ value: 'u1', display: 'alice@ex.org' }, { value: 'u3' }],
    }),
  },
  { act: 'Look a user up', url: '/Users?filter=userName%20eq%20%22alice%40ex.org%22&startIndex=1&count=100' },
  { act: 'Look a group up', url: '/Groups?filter=displayName%20eq%20%22Sales%22&startIndex=1&count=100' },
  { act: 'Disable a user', body: patch({ op: 'replace', value: { active: false } }) },
  { act: 'Restore a user', body: patch({ op: 'replace', value: { active: true } }) },
  { act: 'Rename a group', body: patch({ op: 'replace', value: { id: 'g1', displayName: 'Sales EU' } }) },
  { act: 'Remove a member', body: patch({ op: 'remove', path: 'members[value eq "u2"]' }) },
  {
    act: 'Create a group',
    body: {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:Group'],
      externalId: 'sales',
      displayName: 'Sales',
      members: [],
    },
  },
].map((each) => ({ ...each, client: 'Okta', format: 'okta-patch' }));

/** The RFC's own examples (§3.5.2). */
const standard: readonly Published[] = [
  { act: 'Disable a user', body: patch({ op: 'replace', path: 'active', value: false }) },
  { act: 'Remove a member', body: patch({ op: 'remove', path: 'members[value eq "u2"]' }) },
  { act: 'Set the manager', body: patch({ op: 'add', path: `${enterprise}:manager`, value: { value: 'u5' } }) },
].map((each) => ({ ...each, client: 'RFC 7644', format: 'rfc' }));

export const published: readonly Published[] = [...entra, ...entraLegacy, ...entraFlag, ...okta, ...standard];
