import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import type { GalleryEntry } from '../entry.ts';
import { usersAndGroups } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { evidence } from './evidence.ts';
import { groupMappings, userMappings } from './mappings.ts';
import { profile } from './profile.ts';

export const entry: GalleryEntry = {
  key: 'figma',
  version: 1,
  name: 'Figma',
  alsoCalled: ['FigJam', 'Figma Organization', 'Figma Enterprise'],
  category: 'design',
  description: 'Design and drawing together in the browser.',
  capabilities: [
    'Creates accounts for the people in scope',
    'Keeps their attributes as the directory has them',
    'Takes somebody who leaves out of the organisation, and brings the same account back on return',
    'Keeps groups and their members, once the group mapping is switched on',
  ],
  prerequisites: [
    'A Figma organisation, and an account in it with admin permissions',
    'The tenant ID and an API token: General › Update log in settings › Generate API token',
  ],
  notes: [
    'The user name is the e-mail address there: changing it changes the address of the account.',
    'Groups are off at first: Microsoft’s connector provisions none. Figma’s own page has them, so they can be switched on under Mappings.',
    'Seats (Full, Dev, Collab, View) need the Enterprise plan and are not mapped at first.',
    'Accounts that were not made by provisioning may not be found: the vendor lists only those.',
  ],
  connection: {
    tenantUrl: 'https://www.figma.com/scim/v2/{tenantId}',
    tenantUrlHelp: 'The tenant ID under General › Update log in settings.',
    secretToken: { label: 'Secret Token', help: 'The API token under General › Update log in settings.' },
    regions: [],
    clientCredentials: false,
  },
  mappingNames: {
    User: 'Synchronize Azure Active Directory Users to Figma',
    Group: 'Synchronize Azure Active Directory Groups to Figma',
  },
  target: { users: true, groups: 'full', patch: true, etag: false, deleteUser: 'delete', membersPerRequest: 100 },
  dialect: { ...standardDialect, extensions: [enterpriseUser.id] },
  rate: { perSecond: 10, concurrency: 4 },
  defaults: usersAndGroups(userMappings, groupMappings, false),
  appRoles: [],
  provenance: 'published',
  evidence,
  profile,
};
