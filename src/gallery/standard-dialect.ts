import type { ScimDialect } from '#connectors/scim/dialect.ts';

/**
 * RFC 7644 as it stands: lower-case operations, JSON booleans, members removed by a value path. Every application that takes
 * Okta's requests takes these.
 */
export const standardDialect: ScimDialect = {
  endpoints: { User: '/Users', Group: '/Groups' },
  userUpdate: 'patch',
  patchStyle: 'perAttribute',
  opCase: 'lower',
  booleans: 'json',
  memberRemove: 'filterPath',
  manager: 'object',
  findInactive: false,
  ifMatch: false,
  extensions: [],
  mediaType: 'application/scim+json',
};
