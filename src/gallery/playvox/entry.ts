import type { GalleryEntry } from '../entry.ts';
import { usersOnly } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { userMappings } from './mappings.ts';
import { profile } from './profile.ts';

export const entry: GalleryEntry = {
  key: 'playvox',
  version: 1,
  name: 'Playvox',
  alsoCalled: [],
  category: 'contact-centre',
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
    oktaToken: {
      label: 'API keys (Base64)',
      help: 'The BASE64 KEY of your API keys, under Settings › API Keys › Details (the magnifying glass).',
    },
    regions: [],
    clientCredentials: false,
  },
  mappingNames: {
    User: 'Synchronize Azure Active Directory Users to Playvox',
    Group: 'Synchronize Azure Active Directory Groups to Playvox',
  },
  signOn: {
    method: 'SAML 2.0',
    values: [
      { name: 'Identifier (Entity ID)', value: 'https://my.playvox.com/saml/audience' },
      { name: 'Reply URL (Assertion Consumer Service URL)', value: 'https://my.playvox.com/saml/consumer' },
      { name: 'Name ID', value: 'The e-mail address' },
    ],
    asked: ['Sign-on URL and certificate of the identity provider'],
    key: 'The work e-mail address',
    notes: ['The European site uses my.playvox.eu.', 'A sign-on option must be enabled for the site.'],
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
  dialect: standardDialect,
  rate: { perSecond: 25, concurrency: 8 },
  defaults: usersOnly(userMappings, 'Playvox has no groups that can be provisioned.'),
  appRoles: [],
  provenance: 'sandbox',
  profile,
};
