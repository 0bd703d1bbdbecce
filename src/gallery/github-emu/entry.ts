import type { GalleryEntry } from '../entry.ts';
import { usersAndGroups } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { evidence } from './evidence.ts';
import { groupMappings, userMappings } from './mappings.ts';
import { profile } from './profile.ts';

export const entry: GalleryEntry = {
  key: 'github-emu',
  version: 1,
  name: 'GitHub Enterprise Managed User',
  alsoCalled: ['GitHub EMU', 'GitHub Enterprise Managed Users', 'GHE.com', 'GitHub Enterprise Cloud'],
  category: 'development',
  description: 'Code hosting for an enterprise whose accounts are all made by its directory.',
  capabilities: [
    'Creates accounts for the people in scope',
    'Keeps their attributes as the directory has them',
    'Suspends the account of somebody who leaves, and lets the same account back in on return',
    'Creates, updates and deletes groups and keeps their members',
  ],
  prerequisites: [
    'An enterprise that was created for Enterprise Managed Users, with single sign-on through your identity provider',
    'A personal access token (classic) of the enterprise’s setup user with the scope scim:enterprise',
  ],
  notes: [
    'An ordinary GitHub organisation is something else: it invites people, and its connector is not offered here.',
    'People and groups are found by externalId. Map it from something that never changes and that everybody has.',
    'An enterprise on GHE.com has another address: https://api.{subdomain}.ghe.com/scim/v2/enterprises/{subdomain}.',
    'Whoever is deleted from the directory for good is deleted there, too; the vendor suspends such an account for ever.',
    'The vendor asks for no more than 1,000 people an hour, also in one group: let a large organisation in step by step.',
    'The roles that come with the application are sent once the attribute roles is mapped.',
  ],
  connection: {
    tenantUrl: 'https://api.github.com/scim/v2/enterprises/{enterprise}',
    tenantUrlHelp: 'The short name of your enterprise, as it stands in github.com/enterprises/….',
    secretToken: {
      label: 'Secret Token',
      help: 'The personal access token (classic) of the setup user, with the scope scim:enterprise.',
    },
    regions: [],
    clientCredentials: false,
  },
  mappingNames: {
    User: 'Synchronize Azure Active Directory Users to GitHub Enterprise Managed User',
    Group: 'Synchronize Azure Active Directory Groups to GitHub Enterprise Managed User',
  },
  target: { users: true, groups: 'full', patch: true, etag: false, deleteUser: 'delete', membersPerRequest: 100 },
  dialect: standardDialect,
  rate: { perSecond: 5, concurrency: 2 },
  defaults: usersAndGroups(userMappings, groupMappings),
  appRoles: [
    { value: 'guest_collaborator', displayName: 'Guest collaborator' },
    { value: 'enterprise_owner', displayName: 'Enterprise owner' },
    { value: 'billing_manager', displayName: 'Billing manager' },
  ],
  provenance: 'published',
  evidence,
  profile,
};
