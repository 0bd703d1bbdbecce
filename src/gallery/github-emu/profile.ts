import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { publishedProfile } from '../published-profile.ts';
import { requiredRule } from '../published-rules.ts';
import { schemaSubset } from '../schema-subset.ts';

/** The enterprise's endpoint: everything is searched by externalId, and what is deleted never comes back. */
export const profile = publishedProfile({
  key: 'github-emu',
  name: 'GitHub Enterprise Managed User',
  basePath: '/scim/v2/enterprises/{tenant}',
  user: schemaSubset(coreUser, [
    'userName',
    'active',
    'roles',
    'displayName',
    'name.givenName',
    'name.familyName',
    'name.formatted',
    'emails',
  ]),
  group: schemaSubset(coreGroup, ['displayName', 'members']),
  rules: [
    requiredRule('gh', 'externalId', true),
    requiredRule('gh', 'userName', true),
    requiredRule('gh', 'Group.externalId', true),
    requiredRule('gh', 'Group.displayName', true),
  ],
  filterable: { User: ['externalId'], Group: ['externalId'] },
  deleteUser: 'delete',
  credential: { name: 'personal access token', expiresAfterDays: null },
  page: 100,
  requestsPerMinute: null,
  assumed: ['paging', 'limits.requestsPerMinute'],
});
