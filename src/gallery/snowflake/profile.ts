import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { publishedProfile } from '../published-profile.ts';
import { requiredRule } from '../published-rules.ts';
import { schemaSubset } from '../schema-subset.ts';

/** The account's endpoint: groups are roles, one e-mail address a person, tokens that end after half a year. */
export const profile = publishedProfile({
  key: 'snowflake',
  name: 'Snowflake',
  basePath: '/scim/v2',
  user: schemaSubset(coreUser, ['active', 'displayName', 'emails', 'userName', 'name.givenName', 'name.familyName']),
  group: schemaSubset(coreGroup, ['displayName', 'members']),
  rules: [
    requiredRule('sf', 'userName', true),
    requiredRule('sf', 'Group.displayName', true),
    {
      id: 'sf.emails.single',
      target: 'emails',
      on: ['create', 'replace', 'patch'],
      check: 'maxItems',
      params: { max: 1 },
      violation: {
        action: 'reject',
        status: 400,
        scimType: 'invalidValue',
        detail: 'Only one e-mail address is kept.',
      },
      assumed: false,
    },
  ],
  filterable: { User: ['userName'], Group: ['displayName'] },
  deleteUser: 'delete',
  credential: { name: 'SCIM access token', expiresAfterDays: 180 },
  page: 100,
  requestsPerMinute: null,
  assumed: ['filter.attributes', 'paging', 'lifecycle.deleteUser', 'limits.requestsPerMinute'],
});
