import type { SchemaInput } from '#scim/schema/definition.ts';

export const user = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:User',
  name: 'User',
  description: 'Playvox user',
  attributes: [
    {
      name: 'userName',
      type: 'string',
      description: 'Login name; the matching attribute.',
      required: true,
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
      description: 'False keeps account and data but refuses sign-in and new audits.',
    },
    { name: 'displayName', type: 'string', description: 'Name shown in the app.' },
    {
      name: 'name',
      type: 'complex',
      description: 'Name parts.',
      subAttributes: [
        { name: 'givenName', type: 'string' },
        { name: 'familyName', type: 'string' },
        { name: 'formatted', type: 'string' },
      ],
    },
    {
      name: 'emails',
      type: 'complex',
      multiValued: true,
      description: 'Only the work address is mapped.',
      subAttributes: [
        { name: 'value', type: 'string' },
        { name: 'type', type: 'string', canonicalValues: ['work'] },
        { name: 'primary', type: 'boolean' },
      ],
    },
  ],
} satisfies SchemaInput;
