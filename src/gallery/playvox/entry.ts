import type { GalleryEntry } from '../entry.ts';
import { usersOnly } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { userMappings } from './mappings.ts';
import { profile } from './profile.ts';

export const entry: GalleryEntry = {
  key: 'playvox',
  name: 'Playvox',
  alsoCalled: [],
  description: 'Quality management and coaching for contact centres.',
  capabilities: [
    'Creates accounts for the people in scope',
    'Keeps their attributes as the directory has them',
    'Deactivates the account of somebody who leaves: it and its data are kept, sign-in and new audits end',
    'Reactivates the same account when somebody returns',
  ],
  prerequisites: [
    'The vendor’s support (support@playvox.com) has activated SCIM provisioning for the site; once is enough',
    'The subscription includes API access, and General Settings › API Keys is on',
    'A sign-on option is enabled for the site',
    'An API key made by a Super Admin, or by a role that may generate API keys',
  ],
  notes: [
    'Only users are provisioned; assigning a group provisions its direct members.',
    'A user name that is missing, or a missing work e-mail, is skipped before anything is sent.',
    'Nothing is erased from here: deactivated users stay until the vendor’s support erases them.',
    'The key’s name does not matter; what goes into Secret Token is its BASE64 KEY, which can be read again under Details.',
  ],
  connection: {
    tenantUrl: 'https://{subdomain}.playvox.com/scim/v1',
    tenantUrlHelp: 'The subdomain of your site: “acme” when you sign in at acme.playvox.com.',
    secretToken: {
      label: 'Secret Token',
      help: 'The BASE64 KEY under Settings › API Keys › Details (the magnifying glass).',
    },
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
  dialect: standardDialect,
  rate: { perSecond: 25, concurrency: 8 },
  defaults: usersOnly(userMappings, 'Playvox has no groups that can be provisioned.'),
  appRoles: [],
  provenance: 'sandbox',
  profile,
};
