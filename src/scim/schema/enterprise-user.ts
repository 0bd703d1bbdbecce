import type { SchemaInput } from './definition.ts';

/** The enterprise extension of User, RFC 7643 §4.3 and §8.7.1. */
export const enterpriseUser = {
  id: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User',
  name: 'EnterpriseUser',
  description: 'Enterprise user',
  attributes: [
    { name: 'employeeNumber', type: 'string', description: 'The number the organisation gave to the person.' },
    { name: 'costCenter', type: 'string', description: 'The cost center.' },
    { name: 'organization', type: 'string', description: 'The organization.' },
    { name: 'division', type: 'string', description: 'The division.' },
    { name: 'department', type: 'string', description: 'The department.' },
    {
      name: 'manager',
      type: 'complex',
      description: 'Who the user reports to.',
      subAttributes: [
        { name: 'value', type: 'string', description: 'The id of the user who is the manager.' },
        { name: '$ref', type: 'reference', description: 'The address of that user.', referenceTypes: ['User'] },
        {
          name: 'displayName',
          type: 'string',
          description: 'The display name of that user.',
          mutability: 'readOnly',
        },
      ],
    },
  ],
} as const satisfies SchemaInput;
