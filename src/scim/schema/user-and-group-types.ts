import type { ResourceType } from './definition.ts';

/** The User resource type of RFC 7643 §8.6, with the enterprise extension. */
export const userType = {
  id: 'User',
  name: 'User',
  endpoint: '/Users',
  description: 'User account',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:User',
  schemaExtensions: [{ schema: 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', required: false }],
} as const satisfies ResourceType;

/** The Group resource type of RFC 7643 §8.6. */
export const groupType = {
  id: 'Group',
  name: 'Group',
  endpoint: '/Groups',
  description: 'Group',
  schema: 'urn:ietf:params:scim:schemas:core:2.0:Group',
  schemaExtensions: [],
} as const satisfies ResourceType;
