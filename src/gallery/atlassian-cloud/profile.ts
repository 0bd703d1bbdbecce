import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { publishedProfile } from '../published-profile.ts';
import { requiredRule } from '../published-rules.ts';
import { schemaSubset } from '../schema-subset.ts';

/** The directory of an organisation: accounts are found by work e-mail and never erased, groups keep their first name. */
export const profile = publishedProfile({
  key: 'atlassian-cloud',
  name: 'Atlassian Cloud',
  basePath: '/scim/directory/{tenant}',
  user: schemaSubset(coreUser, ['userName', 'active', 'name.familyName', 'name.givenName', 'emails']),
  group: schemaSubset(coreGroup, ['displayName', 'members']),
  rules: [
    requiredRule('at', 'userName', false),
    requiredRule('at', 'emails[type eq "work"].value', true),
    requiredRule('at', 'Group.displayName', true),
    {
      id: 'at.Group.displayName.kept',
      target: 'Group.displayName',
      on: ['replace', 'patch'],
      check: 'readOnly',
      violation: { action: 'ignore' },
      assumed: false,
    },
  ],
  filterable: { User: ['emails.value', 'emails.type', 'userName', 'externalId'], Group: ['displayName'] },
  deleteUser: 'deactivate',
  credential: { name: 'API key', expiresAfterDays: null },
  page: 100,
  requestsPerMinute: null,
  assumed: ['paging', 'limits.requestsPerMinute'],
});
