import type { ScimDialect } from '#connectors/scim/dialect.ts';
import { wireFormat } from '#connectors/scim/wire-formats.ts';

/**
 * RFC 7644 as it stands: lower-case operations, JSON booleans, members removed by a value path. Every application that takes
 * Okta's requests takes these.
 */
export const standardDialect: ScimDialect = {
  ...wireFormat('rfc').format,
  endpoints: { User: '/Users', Group: '/Groups' },
  findInactive: false,
  membersShown: true,
  ifMatch: false,
  extensions: [],
  mediaType: 'application/scim+json',
};
