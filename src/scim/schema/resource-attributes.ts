import type { AttributeInput } from './definition.ts';

/** What every resource has beside its schemas: `schemas`, `id`, `externalId` and `meta` (RFC 7643 §3, §3.1). */
export const resourceAttributes = [
  {
    name: 'schemas',
    type: 'reference',
    multiValued: true,
    description: 'The URNs of the schemas present in the resource.',
    required: true,
    returned: 'always',
    referenceTypes: ['uri'],
  },
  {
    name: 'id',
    type: 'string',
    description: 'The identifier the service provider gave to the resource.',
    caseExact: true,
    mutability: 'readOnly',
    returned: 'always',
    uniqueness: 'server',
  },
  {
    name: 'externalId',
    type: 'string',
    description: "The client's own identifier of the resource.",
    caseExact: true,
  },
  {
    name: 'meta',
    type: 'complex',
    description: 'What the service provider records about the resource.',
    mutability: 'readOnly',
    subAttributes: [
      { name: 'resourceType', type: 'string', description: 'Its type.', caseExact: true, mutability: 'readOnly' },
      { name: 'created', type: 'dateTime', description: 'When it was created.', mutability: 'readOnly' },
      { name: 'lastModified', type: 'dateTime', description: 'When it was last changed.', mutability: 'readOnly' },
      { name: 'location', type: 'reference', description: 'Its address.', caseExact: true, mutability: 'readOnly' },
      { name: 'version', type: 'string', description: 'Its entity tag.', caseExact: true, mutability: 'readOnly' },
    ],
  },
] as const satisfies readonly AttributeInput[];
