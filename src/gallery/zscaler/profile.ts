import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { publishedProfile } from '../published-profile.ts';
import { requiredRule } from '../published-rules.ts';
import { schemaSubset } from '../schema-subset.ts';

/** The cloud's endpoint: five attributes of a person are required, the department among them. */
export const profile = publishedProfile({
  key: 'zscaler',
  name: 'Zscaler',
  basePath: '/scim/v2',
  user: schemaSubset(coreUser, ['userName', 'active', 'name.givenName', 'name.familyName', 'displayName']),
  extensions: [schemaSubset(enterpriseUser, ['department'])],
  group: schemaSubset(coreGroup, ['displayName', 'members']),
  rules: [
    requiredRule('zs', 'userName', false),
    requiredRule('zs', 'externalId', false),
    requiredRule('zs', 'active', false),
    requiredRule('zs', 'displayName', false),
    requiredRule('zs', `${enterpriseUser.id}:department`, false),
    requiredRule('zs', 'Group.displayName', false),
    requiredRule('zs', 'Group.externalId', false),
  ],
  filterable: { User: ['userName', 'externalId', 'id'], Group: ['displayName'] },
  deleteUser: 'delete',
  credential: { name: 'bearer token', expiresAfterDays: null },
  page: 1000,
  requestsPerMinute: 300,
  assumed: ['basePath'],
});
