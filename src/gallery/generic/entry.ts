import { enterpriseUser } from '#scim/schema/enterprise-user.ts';
import type { GalleryEntry } from '../entry.ts';
import { usersAndGroups } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { groupMappings, userMappings } from './mappings.ts';
import { profile } from './profile.ts';

/** An application that is not in the gallery: what it can do is learnt from its /ResourceTypes and /Schemas. */
export const entry: GalleryEntry = {
  key: 'generic',
  version: 1,
  name: 'SCIM 2.0',
  alsoCalled: ['Non-gallery application'],
  category: 'any',
  description: 'Any application with a SCIM 2.0 endpoint.',
  capabilities: [
    'Creates, updates, disables and deletes users',
    'Creates, updates and deletes groups and keeps their members, where the application has groups',
  ],
  prerequisites: ['The application’s SCIM 2.0 address and a bearer token for it'],
  notes: [
    'What the application knows is read from it: without a Group resource type, group mapping is off, and it says so.',
    'Attributes that the application’s schema does not declare can be taken out of the mapping.',
  ],
  connection: {
    tenantUrl: '',
    tenantUrlHelp: 'The address below which /Users lies, e.g. https://app.example.com/scim/v2.',
    secretToken: { label: 'Secret Token', help: 'The bearer token that the application gave you.' },
    regions: [],
    clientCredentials: true,
  },
  mappingNames: {
    User: 'Provision Azure Active Directory Users',
    Group: 'Provision Azure Active Directory Groups',
  },
  target: { users: true, groups: 'full', patch: true, etag: true, deleteUser: 'delete', membersPerRequest: 100 },
  dialect: { ...standardDialect, extensions: [enterpriseUser.id] },
  rate: { perSecond: 25, concurrency: 8 },
  defaults: usersAndGroups(userMappings, groupMappings),
  appRoles: [],
  provenance: 'standard',
  profile,
};
