import type { GalleryEntry } from '../entry.ts';
import { usersAndGroups } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { evidence } from './evidence.ts';
import { groupMappings, userMappings } from './mappings.ts';
import { profile } from './profile.ts';

export const entry: GalleryEntry = {
  key: 'atlassian-cloud',
  version: 1,
  name: 'Atlassian Cloud',
  alsoCalled: ['Atlassian', 'Jira', 'Confluence', 'Atlassian Access', 'Atlassian Guard'],
  category: 'collaboration',
  description: 'Jira, Confluence and the other sites of an Atlassian organisation.',
  capabilities: [
    'Creates accounts for the people in scope',
    'Keeps their attributes as the directory has them',
    'Deactivates the account of somebody who leaves, and activates the same account on return',
    'Creates and deletes groups and keeps their members',
  ],
  prerequisites: [
    'An Atlassian organisation of which you are an administrator, with at least one verified domain',
    'An Atlassian Access subscription of that organisation',
    'An administrator of each Jira or Confluence site that people are to use',
  ],
  notes: [
    'Accounts are found by the work e-mail address, groups by their name.',
    'Only people with an address of a verified domain are made and changed there.',
    'A group keeps the name it was made with: a new name in the directory is not sent.',
    'Nothing is erased from here: deleting somebody deactivates the account.',
    'If Test Connection says that the filter is not taken, make userName the matching attribute: Atlassian’s own page names only that and externalId.',
    'The API key is shown once. Regenerate it there when it is lost, and enter the new one here.',
  ],
  connection: {
    tenantUrl: 'https://api.atlassian.com/scim/directory/{directoryId}',
    tenantUrlHelp: 'The SCIM base URL under Security › Identity providers › Set up user provisioning.',
    secretToken: { label: 'Secret Token', help: 'The API key shown beside the SCIM base URL, once.' },
    regions: [],
    clientCredentials: false,
  },
  mappingNames: {
    User: 'Synchronize Azure Active Directory Users to Atlassian Cloud',
    Group: 'Synchronize Azure Active Directory Groups to Atlassian Cloud',
  },
  target: { users: true, groups: 'full', patch: true, etag: false, deleteUser: 'deactivate', membersPerRequest: 100 },
  dialect: standardDialect,
  rate: { perSecond: 10, concurrency: 4 },
  defaults: usersAndGroups(userMappings, groupMappings),
  appRoles: [],
  changeLog: [
    { date: '2020-06-15', text: 'Microsoft’s connector sends several members of a group in one request.' },
    { date: '2021-04-21', text: 'Microsoft’s connector reads the application’s schemas.' },
  ],
  provenance: 'published',
  evidence,
  profile,
};
