/** A request as an identity provider sends it. `{user}`, `{other}` and `{group}` stand for ids. */
export interface RealRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: object;
}

const user = 'urn:ietf:params:scim:schemas:core:2.0:User';
const group = 'urn:ietf:params:scim:schemas:core:2.0:Group';
const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

function patch(path: string, ...Operations: readonly object[]): RealRequest {
  return {
    method: 'PATCH',
    path,
    body: { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], Operations },
  };
}

function filtered(path: string, filter: string, more = ''): RealRequest {
  return { method: 'GET', path: `${path}?filter=${encodeURIComponent(filter)}${more}` };
}

/** What Entra ID, Okta, OneLogin, Google and others send (their documentation and public traces). */
export const realRequests: readonly RealRequest[] = [
  { method: 'GET', path: '/Users?startIndex=1&count=2' },
  { method: 'GET', path: '/Groups?count=100&startIndex=1&excludedAttributes=members' },
  { method: 'GET', path: '/Users/{user}?attributes=userName,emails.value,name' },
  { method: 'GET', path: '/ServiceProviderConfig' },
  { method: 'GET', path: '/Schemas' },
  filtered('/Users', 'userName eq "ada@x.example"', '&startIndex=1&count=100'),
  filtered('/Users', 'emails[type eq "work"].value eq "ada@x.example"'),
  filtered(
    '/Users',
    'username Eq "joe" and not (title pr or active eq false)',
    '&sortBy=userName&sortOrder=descending',
  ),
  filtered('/Users', `${enterprise}:department sw "Sa" or meta.lastModified gt "2026-01-01T00:00:00Z"`),
  filtered('/Groups', 'id eq "{group}" and members eq "{user}"', '&attributes=id'),
  { method: 'GET', path: '/Users?filter=userName+eq+%22x%22&' },
  {
    method: 'POST',
    path: '/Users',
    body: {
      schemas: [user, enterprise],
      externalId: 'ext-1',
      userName: 'new@x.example',
      active: true,
      displayName: 'New Person',
      emails: [{ primary: true, type: 'work', value: 'new@x.example' }],
      meta: { resourceType: 'User' },
      name: { formatted: 'New Person', familyName: 'Person', givenName: 'New' },
      roles: [],
      groups: [],
      password: '1mz050nq',
      [enterprise]: { department: 'Sales', manager: { value: '{user}' } },
    },
  },
  {
    method: 'POST',
    path: '/Users',
    body: {
      schemas: ['urn:scim:schemas:core:1.0', user],
      userName: 'u@d',
      emails: [{ primary: true, value: 'u@d', type: 'work' }],
    },
  },
  {
    method: 'PUT',
    path: '/Users/{user}',
    body: { schemas: [user], id: '{user}', userName: 'ada@x.example', active: false },
  },
  patch('/Users/{user}', { op: 'Replace', path: 'active', value: 'False' }),
  patch('/Users/{user}', {
    op: 'replace',
    value: { displayName: 'B', 'name.givenName': 'K', [`${enterprise}:employeeNumber`]: 'A' },
  }),
  patch(
    '/Users/{user}',
    { op: 'Add', path: `${enterprise}:manager`, value: '{other}' },
    { op: 'Replace', path: 'emails[type eq "work"].value', value: 'a@b.c' },
    { op: 'Add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1' },
    { op: 'Remove', path: 'title' },
  ),
  { method: 'POST', path: '/Groups', body: { schemas: [group], displayName: 'Team', members: [{ value: '{user}' }] } },
  patch('/Groups/{group}', { op: 'Add', path: 'members', value: [{ $ref: null, value: '{user}' }] }),
  patch(
    '/Groups/{group}',
    { op: 'remove', path: 'members[value eq "{user}"]' },
    { op: 'add', path: 'members', value: [{ value: '{other}', display: 'x' }] },
  ),
  patch('/Groups/{group}', { op: 'replace', value: { id: '{group}', displayName: 'Renamed' } }),
  patch('/Groups/{group}', { op: 'remove', path: 'members', value: { members: [{ value: '{user}' }] } }),
  {
    method: 'PUT',
    path: '/Groups/{group}',
    body: { schemas: [group], displayName: 'Put', members: [{ value: '{user}' }] },
  },
  {
    method: 'POST',
    path: '/Users/.search',
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:SearchRequest'],
      filter: 'userName sw "a"',
      attributes: ['userName'],
      startIndex: 1,
      count: 3,
    },
  },
  {
    method: 'POST',
    path: '/Bulk',
    body: {
      schemas: ['urn:ietf:params:scim:api:messages:2.0:BulkRequest'],
      failOnErrors: 1,
      Operations: [
        { method: 'POST', path: '/Users', bulkId: 'one', data: { schemas: [user], userName: 'bulk@x.example' } },
        {
          method: 'PATCH',
          path: '/Groups/{group}',
          data: { Operations: [{ op: 'add', path: 'members', value: [{ value: 'bulkId:one' }] }] },
        },
        { method: 'DELETE', path: '/Users/bulkId:one', version: 'W/"1"' },
      ],
    },
  },
  { method: 'GET', path: '/Me' },
  { method: 'DELETE', path: '/Users/00000000-0000-4000-8000-000000000000' },
];
