import type { SchemaInput } from './definition.ts';

/** The Group schema of RFC 7643 §4.2 and §8.7.1; `displayName` is required as the text of §4.2 says. */
export const coreGroup = {
  id: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  name: 'Group',
  description: 'Group',
  attributes: [
    { name: 'displayName', type: 'string', description: 'The name of the group.', required: true },
    {
      name: 'members',
      type: 'complex',
      multiValued: true,
      description: 'The members of the group.',
      subAttributes: [
        { name: 'value', type: 'string', description: 'The id of the member.', mutability: 'immutable' },
        {
          name: '$ref',
          type: 'reference',
          description: 'The address of the member.',
          mutability: 'immutable',
          referenceTypes: ['User', 'Group'],
        },
        { name: 'display', type: 'string', description: 'The name of the member.', mutability: 'immutable' },
        {
          name: 'type',
          type: 'string',
          description: 'The kind of member.',
          mutability: 'immutable',
          canonicalValues: ['User', 'Group'],
        },
      ],
    },
  ],
} as const satisfies SchemaInput;
