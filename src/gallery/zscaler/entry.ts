import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import type { GalleryEntry } from '../entry.ts';
import { usersAndGroups } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { evidence } from './evidence.ts';
import { groupMappings, userMappings } from './mappings.ts';
import { profile } from './profile.ts';

export const entry: GalleryEntry = {
  key: 'zscaler',
  version: 1,
  name: 'Zscaler',
  alsoCalled: ['Zscaler Internet Access', 'ZIA'],
  category: 'security',
  description: 'Cloud security: a gateway between people and the internet.',
  capabilities: [
    'Creates accounts for the people in scope',
    'Keeps their attributes, the department among them, as the directory has them',
    'Deactivates the account of somebody who leaves',
    'Creates, updates and deletes groups and keeps their members',
  ],
  prerequisites: [
    'A Zscaler tenant with the Enterprise package, and an administrator’s account in it',
    'The domain of your people’s user names is registered there: the vendor’s support does that',
    'SAML is the authentication type there, and SCIM-based provisioning is enabled',
  ],
  notes: [
    'User name, externalId, display name and department are required. Who lacks one is skipped, and the log says which.',
    'Microsoft advises to start provisioning anew from time to time, so that members of groups are repaired. Rollcall compares them in every initial cycle.',
    'Nobody may be in more than 128 groups there.',
    'The vendor allows five requests a second.',
  ],
  connection: {
    tenantUrl: '',
    tenantUrlHelp:
      'The Base URL under Administration › Authentication Settings › SAML › Configure SAML › Enable SCIM-Based Provisioning.',
    secretToken: { label: 'Secret Token', help: 'The Bearer Token shown beside the Base URL.' },
    regions: [],
    clientCredentials: false,
  },
  mappingNames: {
    User: 'Synchronize Azure Active Directory Users to Zscaler',
    Group: 'Synchronize Azure Active Directory Groups to Zscaler',
  },
  target: { users: true, groups: 'full', patch: true, etag: false, deleteUser: 'delete', membersPerRequest: 100 },
  dialect: { ...standardDialect, extensions: [enterpriseUser.id] },
  rate: { perSecond: 5, concurrency: 2 },
  defaults: usersAndGroups(userMappings, groupMappings),
  appRoles: [],
  provenance: 'published',
  evidence,
  profile,
};
