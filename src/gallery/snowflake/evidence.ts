import type { Evidence } from '../evidence.ts';

export const evidence: Evidence = {
  documents: [
    {
      title: 'Microsoft: Configure Snowflake for automatic user provisioning',
      address: 'https://learn.microsoft.com/entra/identity/saas-apps/snowflake-provisioning-tutorial',
    },
    {
      title: 'Snowflake: SCIM user API reference',
      address: 'https://docs.snowflake.com/user-guide/scim-user-api-reference',
    },
    {
      title: 'Snowflake: SCIM group API reference',
      address: 'https://docs.snowflake.com/user-guide/scim-group-api-reference',
    },
  ],
  facts: [
    { text: 'The address, and the token, which ends after six months', basis: 'documented' },
    { text: 'The attributes of people and groups, and their types', basis: 'documented' },
    { text: 'active false disables somebody, since 21 July 2020', basis: 'documented' },
    { text: 'A group becomes a role of the same name', basis: 'documented' },
    { text: 'One value of each attribute: several e-mail addresses are not kept', basis: 'documented' },
    { text: 'People are found by userName, groups by displayName', basis: 'inferred' },
    { text: 'The directory attributes that are written: those Microsoft uses in general', basis: 'inferred' },
    { text: 'userName and a group’s displayName are required', basis: 'assumed' },
    { text: 'DELETE removes a user', basis: 'assumed' },
    { text: 'A hundred members in one request, ten requests a second', basis: 'assumed' },
    {
      text: 'The URN behind DEFAULT_ROLE, DEFAULT_WAREHOUSE and DEFAULT_SECONDARY_ROLES: none is mapped',
      basis: 'unknown',
    },
    { text: 'How many a list shows, and how refusals read', basis: 'unknown' },
  ],
};
