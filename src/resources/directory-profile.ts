import type { AttributeInput, SchemaInput } from '#scim/schema/definition.ts';
import type { Profile, Refusal } from './profile.ts';

const userUrn = 'urn:rollcall:schemas:directory:1.0:User';
const groupUrn = 'urn:rollcall:schemas:directory:1.0:Group';

const text = (name: string, description: string): AttributeInput => ({ name, description });

/** A person with the attribute names of Entra ID; `objectId` there is `id` here. */
const user: SchemaInput = {
  id: userUrn,
  name: 'User',
  description: 'A person of the organisation',
  attributes: [
    { name: 'userPrincipalName', description: 'The sign-in name.', required: true, uniqueness: 'server' },
    text('displayName', 'The name that is shown.'),
    text('givenName', 'The given name.'),
    text('surname', 'The family name.'),
    text('mail', 'The e-mail address.'),
    text('mailNickname', 'The e-mail alias.'),
    { name: 'otherMails', description: 'Further e-mail addresses.', multiValued: true },
    { name: 'proxyAddresses', description: 'Every address that mail comes in by.', multiValued: true },
    { name: 'accountEnabled', type: 'boolean', description: 'False: the person may not sign in anywhere.' },
    text('userType', 'Member or Guest.'),
    text('jobTitle', 'The job title.'),
    text('department', 'The department.'),
    text('companyName', 'The company.'),
    text('employeeId', 'The number the employer gave.'),
    text('employeeType', 'Employee, contractor, …'),
    { name: 'employeeHireDate', type: 'dateTime', description: 'When the person was or will be hired.' },
    { name: 'manager', type: 'reference', description: 'The id of the manager.', referenceTypes: ['User'] },
    text('telephoneNumber', 'The office phone.'),
    text('mobile', 'The mobile phone.'),
    text('facsimileTelephoneNumber', 'The fax number.'),
    text('streetAddress', 'Street and number.'),
    text('city', 'The city.'),
    text('state', 'The state or province.'),
    text('postalCode', 'The postal code.'),
    text('country', 'The country.'),
    text('physicalDeliveryOfficeName', 'The office.'),
    text('preferredLanguage', 'The language, such as en-US.'),
    text('usageLocation', 'Two letters of ISO 3166 for where services are used.'),
    { name: 'onPremisesImmutableId', description: "The source's own identifier.", caseExact: true },
    ...Array.from({ length: 15 }, (_, at) => text(`extensionAttribute${at + 1}`, "The organisation's own attribute.")),
  ],
};

const group: SchemaInput = {
  id: groupUrn,
  name: 'Group',
  description: 'A group of the organisation',
  attributes: [
    { name: 'displayName', description: 'The name that is shown.', required: true },
    text('description', 'What the group is for.'),
    text('mail', 'The e-mail address.'),
    text('mailNickname', 'The e-mail alias.'),
    { name: 'securityEnabled', type: 'boolean', description: 'True: applications may be assigned to it.' },
    { name: 'onPremisesImmutableId', description: "The source's own identifier.", caseExact: true },
    {
      name: 'members',
      type: 'complex',
      multiValued: true,
      description: 'Who belongs to the group: people and groups.',
      subAttributes: [
        { name: 'value', caseExact: true, mutability: 'immutable', description: 'The id of the member.' },
        { name: '$ref', type: 'reference', referenceTypes: ['User', 'Group'], mutability: 'immutable' },
        { name: 'display', mutability: 'immutable', description: 'The name of the member.' },
        { name: 'type', mutability: 'immutable', canonicalValues: ['User', 'Group'] },
      ],
    },
  ],
};

const unavailable: Refusal = { status: 404, detail: 'The directory is not served over SCIM.' };

/** The organisation's directory as a profile: people and groups, with a recycle bin of 30 days. */
export const directoryProfile: Profile = {
  key: 'directory',
  name: 'Directory',
  basePath: '/directory',
  sandbox: false,
  schemas: [user, group],
  resourceTypes: [
    { id: 'User', name: 'User', endpoint: '/Users', description: 'Person', schema: userUrn, schemaExtensions: [] },
    { id: 'Group', name: 'Group', endpoint: '/Groups', description: 'Group', schema: groupUrn, schemaExtensions: [] },
  ],
  schemaAliases: {},
  rules: [
    {
      id: 'directory.userPrincipalName.unique',
      target: 'userPrincipalName',
      on: ['create', 'replace', 'patch'],
      check: 'unique',
      violation: { action: 'reject', status: 409, scimType: 'uniqueness', detail: 'A person has this name already.' },
      assumed: false,
    },
    {
      id: 'directory.manager.exists',
      target: 'manager',
      on: ['create', 'replace', 'patch'],
      check: 'existsIn',
      params: { resource: ['User'] },
      violation: { action: 'reject', status: 400, scimType: 'invalidValue', detail: 'The manager is nobody here.' },
      assumed: false,
    },
    {
      id: 'directory.securityEnabled.default',
      target: 'Group.securityEnabled',
      on: ['create'],
      check: 'defaultValue',
      params: { value: true },
      violation: { action: 'default' },
      assumed: false,
    },
  ],
  operations: {},
  filter: {
    attributes: {},
    names: { objectid: 'id' },
    unquotedValues: false,
    unfilteredList: 'all',
    unsupported: { status: 400, scimType: 'invalidFilter', detail: 'The directory cannot be searched so.' },
  },
  searchable: {
    User: [
      'userPrincipalName',
      'displayName',
      'givenName',
      'surname',
      'mail',
      'mailNickname',
      'employeeId',
      'department',
      'jobTitle',
      'accountEnabled',
      'manager',
      'onPremisesImmutableId',
    ],
    Group: ['displayName', 'mail', 'onPremisesImmutableId'],
  },
  paging: { defaultCount: 100, maxCount: 1000 },
  etag: { supported: true, stale: { status: 412, detail: 'The object has changed since. Read it again.' } },
  meta: { created: true, version: 'weak' },
  lifecycle: {
    deleteUser: 'recycle',
    deleteOther: 'recycle',
    recycleDays: 30,
    createConcealed: 'refuse',
    inactiveDropsRoles: false,
    activeAttribute: 'accountEnabled',
  },
  credentials: {
    kind: 'bearer',
    name: 'none',
    schemes: [],
    maximum: 0,
    readable: false,
    permissions: [],
    unauthorized: { status: unavailable.status, headers: {}, body: { detail: unavailable.detail } },
  },
  settings: {},
  gates: [],
  catalogs: {},
  signIn: { inactive: 'The account is disabled.', sessionsEndWithinSeconds: 0 },
  errors: {
    notFound: 'The directory has no object with the id {id}.',
    duplicate: 'Another object has this value already.',
    rate: 'Too many requests.',
  },
  limits: { requestsPerMinute: null, membersPerRequest: null },
  serviceProviderConfig: {},
  assumed: [],
};
