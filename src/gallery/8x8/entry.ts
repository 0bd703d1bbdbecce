import type { GalleryEntry } from '../entry.ts';
import { usersOnly } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { userMappings } from './mappings.ts';
import { profile } from './profile.ts';
import { accountUser, enterpriseUser } from './schemas.ts';

export const entry: GalleryEntry = {
  key: '8x8',
  version: 1,
  name: '8x8',
  alsoCalled: ['8x8 Work', '8x8 X Series'],
  category: 'contact-centre',
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
    'The page Single sign-on has what 8x8 asks for there.',
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
  mappingNames: {
    User: 'Provision Azure Active Directory Users',
    Group: 'Provision Azure Active Directory Groups',
  },
  signOn: {
    method: 'SAML 2.0',
    values: [
      { name: 'Identifier (Entity ID)', value: 'https://sso.8x8.com/saml2' },
      { name: 'Reply URL (Assertion Consumer Service URL)', value: 'https://sso.8x8.com/saml2' },
      { name: 'Sign-on URL', value: 'https://sso.8x8.com' },
    ],
    asked: ['IDP Login URL', 'IDP Issuer URL/URN', 'IDP Logout URL', 'Certificate'],
    key: 'The user name where it is a unique e-mail address, else the Federation ID',
    notes: ['People must be provisioned before they sign in: accounts are not made at sign-in.'],
    first: true,
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
