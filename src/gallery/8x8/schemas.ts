import type { SchemaInput } from '#scim/schema/definition.ts';

export const user = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: '8x8 user',
  attributes: [
    {
      name: 'userName',
      type: 'string',
      description: 'Sets both Username and Federation ID.',
      required: true,
      uniqueness: 'global',
    },
    { name: 'externalId', type: 'string', description: 'Not visible in the console.', caseExact: true },
    { name: 'active', type: 'boolean', description: 'False greys the user out.' },
    { name: 'title', type: 'string', description: 'Job title.' },
    {
      name: 'name',
      type: 'complex',
      required: true,
      subAttributes: [
        { name: 'givenName', type: 'string', description: 'First name', required: true },
        { name: 'familyName', type: 'string', description: 'Last name', required: true },
      ],
    },
    {
      name: 'emails',
      type: 'complex',
      multiValued: true,
      description: 'One address only.',
      subAttributes: [
        { name: 'value', type: 'string' },
        { name: 'type', type: 'string', canonicalValues: ['work'] },
        { name: 'primary', type: 'boolean', description: 'Ignored; always true.', mutability: 'readOnly' },
      ],
    },
    {
      name: 'phoneNumbers',
      type: 'complex',
      multiValued: true,
      description: 'Personal contact numbers.',
      subAttributes: [
        { name: 'value', type: 'string' },
        { name: 'type', type: 'string', canonicalValues: ['mobile', 'work'] },
        {
          name: 'primary',
          type: 'boolean',
          description: 'Ignored: mobile always true, work always false.',
          mutability: 'readOnly',
        },
      ],
    },
    { name: 'locale', type: 'string', description: 'Language.' },
    { name: 'timezone', type: 'string', description: 'Time zone.' },
  ],
} satisfies SchemaInput;

export const enterpriseUser = {
  id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  name: 'EnterpriseUser',
  description: 'Enterprise user',
  attributes: [{ name: 'department', type: 'string' }],
} satisfies SchemaInput;

export const accountUser = {
  id: 'urn:ietf:params:scim:schemas:extension:8x8:1.1:User',
  name: '8x8User',
  description: '8x8 user extension',
  attributes: [
    {
      name: 'site',
      type: 'string',
      description: "Exact name of one of the account's sites. Fixed once set.",
      mutability: 'immutable',
    },
  ],
} satisfies SchemaInput;
