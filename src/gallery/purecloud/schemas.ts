import type { SchemaInput } from '#scim/schema/definition.ts';

export const user = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'Genesys Cloud user (no name, locale or timezone attributes)',
  attributes: [
    {
      name: 'id',
      type: 'string',
      description: 'Genesys user id.',
      caseExact: true,
      mutability: 'readOnly',
      returned: 'always',
      uniqueness: 'server',
    },
    {
      name: 'userName',
      type: 'string',
      description: "The user's main Genesys Cloud email address.",
      required: true,
      returned: 'always',
      uniqueness: 'server',
    },
    {
      name: 'externalId',
      type: 'string',
      description: 'Identifier given by the provisioning client.',
      caseExact: true,
    },
    {
      name: 'active',
      type: 'boolean',
      description: 'true = state active, false = state inactive.',
      returned: 'always',
    },
    { name: 'displayName', type: 'string', description: 'Name shown in Genesys Cloud.', required: true },
    { name: 'title', type: 'string', description: 'Job title.' },
    {
      name: 'password',
      type: 'string',
      description: 'Set only; never returned.',
      caseExact: true,
      mutability: 'writeOnly',
      returned: 'never',
    },
    {
      name: 'emails',
      type: 'complex',
      multiValued: true,
      description: 'type other mirrors userName; type work is a contact address.',
      subAttributes: [
        { name: 'value', type: 'string', description: 'Read only when type is other.' },
        { name: 'type', type: 'string', canonicalValues: ['work', 'other'] },
        { name: 'primary', type: 'boolean' },
      ],
    },
    {
      name: 'phoneNumbers',
      type: 'complex',
      multiValued: true,
      description: 'E.164 or tel: URI.',
      subAttributes: [
        { name: 'value', type: 'string', description: 'E.164 or tel URI, e.g. tel:+nnnnnnnn;ext=xxxxx' },
        {
          name: 'type',
          type: 'string',
          canonicalValues: [
            'work',
            'work2',
            'work3',
            'work4',
            'home',
            'mobile',
            'other',
            'microsoftteams',
            'zoomphone',
            'eightbyeight',
            'ringcentral',
          ],
        },
        { name: 'primary', type: 'boolean' },
      ],
    },
    {
      name: 'groups',
      type: 'complex',
      multiValued: true,
      description: 'Groups the user belongs to; changed only through /groups.',
      mutability: 'readOnly',
      subAttributes: [
        { name: 'value', type: 'string', caseExact: true, mutability: 'readOnly' },
        { name: 'type', type: 'string', mutability: 'readOnly' },
        { name: '$ref', type: 'reference', mutability: 'readOnly', referenceTypes: ['Group'] },
      ],
    },
    {
      name: 'roles',
      type: 'complex',
      multiValued: true,
      description: 'Names of Genesys roles.',
      subAttributes: [{ name: 'value', type: 'string', description: 'Role name' }],
    },
  ],
} satisfies SchemaInput;

export const enterpriseUser = {
  id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  name: 'EnterpriseUser',
  description: 'Enterprise user',
  attributes: [
    { name: 'division', type: 'string', description: 'Name of the division.' },
    { name: 'department', type: 'string' },
    {
      name: 'manager',
      type: 'complex',
      subAttributes: [
        { name: 'value', type: 'string', description: 'User id of the manager', caseExact: true },
        { name: '$ref', type: 'reference', mutability: 'readOnly', referenceTypes: ['User'] },
      ],
    },
    { name: 'employeeNumber', type: 'string' },
    { name: 'dateHire', type: 'string', description: 'YYYY-MM-DD; ISO 8601 accepted, date part returned.' },
  ],
} satisfies SchemaInput;

export const genesysUser = {
  id: 'urn:ietf:params:scim:schemas:extension:genesys:purecloud:2.0:User',
  name: 'GenesysUser',
  description: 'Genesys Cloud user extension',
  attributes: [
    {
      name: 'routingSkills',
      type: 'complex',
      multiValued: true,
      description: 'At most 50.',
      subAttributes: [
        {
          name: 'name',
          type: 'string',
          description: 'Case-sensitive name of an existing skill',
          required: true,
          caseExact: true,
        },
        { name: 'proficiency', type: 'decimal', description: '0.0 to 5.0' },
      ],
    },
    {
      name: 'routingLanguages',
      type: 'complex',
      multiValued: true,
      description: 'At most 50.',
      subAttributes: [
        {
          name: 'name',
          type: 'string',
          description: 'Case-sensitive name of an existing language',
          required: true,
          caseExact: true,
        },
        { name: 'proficiency', type: 'decimal', description: '0.0 to 5.0' },
      ],
    },
    {
      name: 'externalIds',
      type: 'complex',
      multiValued: true,
      description: 'Identifiers by authority; always holds an immutable one whose authority starts with x-pc:scimv2:v1',
      subAttributes: [
        { name: 'authority', type: 'string', required: true, caseExact: true },
        { name: 'value', type: 'string', required: true, caseExact: true },
      ],
    },
  ],
} satisfies SchemaInput;

export const group = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  name: 'Group',
  description: 'Genesys Cloud group',
  attributes: [
    { name: 'id', type: 'string', caseExact: true, mutability: 'readOnly', returned: 'always', uniqueness: 'server' },
    {
      name: 'displayName',
      type: 'string',
      description: 'Group name; fixed by Genesys.',
      required: true,
      mutability: 'immutable',
      uniqueness: 'server',
    },
    {
      name: 'externalId',
      type: 'string',
      description: 'Identifier given by the client; links the group.',
      caseExact: true,
    },
    {
      name: 'members',
      type: 'complex',
      multiValued: true,
      subAttributes: [
        { name: 'value', type: 'string', description: 'userId or groupId', caseExact: true, mutability: 'immutable' },
        { name: 'type', type: 'string', mutability: 'readOnly', canonicalValues: ['User', 'Group'] },
        { name: '$ref', type: 'reference', mutability: 'readOnly', referenceTypes: ['User', 'Group'] },
      ],
    },
  ],
} satisfies SchemaInput;
