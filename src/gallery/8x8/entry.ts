import type { GalleryEntry } from '../entry.ts';
import { usersOnly } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { userMappings } from './mappings.ts';
import { profile } from './profile.ts';
import { accountUser, enterpriseUser } from './schemas.ts';

export const entry: GalleryEntry = {
  key: '8x8',
  name: '8x8',
  alsoCalled: ['8x8 Work'],
  description: 'Cloud telephony and contact centre.',
  capabilities: [
    'Creates accounts for the people in scope',
    'Keeps their attributes as the directory has them',
    'Deactivates the account of somebody who leaves; licence and settings are kept',
    'Reactivates the same account when somebody returns',
  ],
  prerequisites: [
    'An X Series subscription of any level',
    'Single sign-on to 8x8 is configured already',
    'An 8x8 administrator who may open Configuration Manager › Identity Management',
  ],
  notes: [
    'Only users are provisioned; assigning a group provisions its direct members.',
    'The user name becomes both Username and Federation ID.',
    'The site must exist under exactly that name and cannot change afterwards: it is sent on create only.',
    'Locale and time zone are listed but not mapped until you choose to.',
    'Licences are still given by hand in 8x8.',
    'Deleting somebody leaves a deactivated account, which an 8x8 administrator may delete.',
    'An account that exists already is taken over when its user name is the same.',
  ],
  connection: {
    tenantUrl: 'https://platform.8x8.com/udi/customers/{customerId}/scim/v2',
    tenantUrlHelp: 'The 8x8 URL under Identity Management › Show user provisioning information.',
    secretToken: { label: 'Secret Token', help: 'The 8x8 API Token shown beside the 8x8 URL.' },
    regions: [],
    clientCredentials: false,
  },
  target: {
    users: true,
    groups: 'none',
    patch: true,
    etag: false,
    deleteUser: 'deactivate',
    membersPerRequest: 1,
  },
  dialect: { ...standardDialect, extensions: [enterpriseUser.id, accountUser.id] },
  rate: { perSecond: 25, concurrency: 8 },
  defaults: usersOnly(userMappings, '8x8 has no groups that can be provisioned.'),
  appRoles: [],
  provenance: 'sandbox',
  profile,
};
