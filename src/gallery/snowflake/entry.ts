import type { GalleryEntry } from '../entry.ts';
import { usersAndGroups } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { evidence } from './evidence.ts';
import { groupMappings, userMappings } from './mappings.ts';
import { profile } from './profile.ts';

export const entry: GalleryEntry = {
  key: 'snowflake',
  version: 1,
  name: 'Snowflake',
  alsoCalled: ['Snowflake for AAD', 'Snowflake Data Cloud'],
  category: 'data',
  description: 'Data platform in the cloud.',
  capabilities: [
    'Creates users for the people in scope',
    'Keeps their attributes as the directory has them',
    'Disables the user of somebody who leaves, and enables the same one on return',
    'Creates, updates and deletes roles from groups and keeps who holds them',
  ],
  prerequisites: [
    'A Snowflake account, and a user in it with the role ACCOUNTADMIN',
    'A role AAD_PROVISIONER that may create users and roles, and a security integration of type scim that runs as it',
    "A SCIM access token: select system$generate_scim_access_token('AAD_PROVISIONING')",
  ],
  notes: [
    'A group becomes a role of the same name, and its members are granted it.',
    'The token ends after six months. Make a new one with the same statement and enter it here before.',
    'What is made here belongs to the role AAD_PROVISIONER.',
    'DEFAULT_ROLE, DEFAULT_WAREHOUSE and DEFAULT_SECONDARY_ROLES can be provisioned, but under what names nobody published where we looked: add them to the mapping as the vendor’s support tells you.',
    'A network policy there must let this machine in.',
  ],
  connection: {
    tenantUrl: 'https://{account}.snowflakecomputing.com/scim/v2',
    tenantUrlHelp:
      'Your account URL with /scim/v2 behind it, such as https://acme.east-us-2.azure.snowflakecomputing.com/scim/v2.',
    secretToken: { label: 'Secret Token', help: 'What system$generate_scim_access_token answered.' },
    regions: [],
    clientCredentials: false,
  },
  mappingNames: {
    User: 'Synchronize Azure Active Directory Users to Snowflake',
    Group: 'Synchronize Azure Active Directory Groups to Snowflake',
  },
  target: { users: true, groups: 'full', patch: true, etag: false, deleteUser: 'delete', membersPerRequest: 100 },
  dialect: standardDialect,
  rate: { perSecond: 10, concurrency: 4 },
  defaults: usersAndGroups(userMappings, groupMappings),
  appRoles: [],
  changeLog: [
    { date: '2020-07-21', text: 'People are disabled by the attribute active instead of being deleted.' },
    { date: '2022-10-12', text: 'The statements that set up SCIM became others.' },
  ],
  provenance: 'published',
  evidence,
  profile,
};
