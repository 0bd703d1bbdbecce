import { coreGroup } from '#scim/schema/core-group.ts';
import { coreUser } from '#scim/schema/core-user.ts';
import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import { publishedProfile } from '../published-profile.ts';
import { lengthRule, requiredRule } from '../published-rules.ts';
import { schemaSubset } from '../schema-subset.ts';

/** The organisation's endpoint as the vendor's schema page has it, groups included. */
export const profile = publishedProfile({
  key: 'figma',
  name: 'Figma',
  basePath: '/scim/v2/{tenant}',
  user: schemaSubset(coreUser, [
    'userName',
    'displayName',
    'name.givenName',
    'name.familyName',
    'title',
    'active',
    'roles',
  ]),
  extensions: [enterpriseUser],
  group: schemaSubset(coreGroup, ['displayName', 'members']),
  rules: [
    requiredRule('fg', 'userName', false),
    lengthRule('fg', 'userName', 100),
    lengthRule('fg', 'displayName', 100),
    lengthRule('fg', 'externalId', 255),
    {
      id: 'fg.roles.seats',
      target: 'roles',
      on: ['create', 'replace', 'patch'],
      check: 'enum',
      params: { sub: 'value', values: ['Full', 'Dev', 'Collab', 'View'] },
      violation: {
        action: 'reject',
        status: 400,
        scimType: 'invalidValue',
        detail: 'A seat is Full, Dev, Collab or View.',
      },
      assumed: false,
    },
    requiredRule('fg', 'Group.displayName', true),
    lengthRule('fg', 'Group.displayName', 255),
    lengthRule('fg', 'Group.externalId', 255),
  ],
  filterable: { User: ['userName', 'externalId'], Group: ['displayName'] },
  deleteUser: 'delete',
  credential: { name: 'API token', expiresAfterDays: null },
  page: 200,
  requestsPerMinute: null,
  assumed: ['filter.attributes.Group', 'lifecycle.deleteUser', 'limits.requestsPerMinute'],
});
