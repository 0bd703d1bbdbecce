import type { GalleryEntry } from '../entry.ts';
import { fullMapping } from '../object-mapping.ts';
import { standardDialect } from '../standard-dialect.ts';
import { groupMappings, userMappings } from './mappings.ts';
import { profile } from './profile.ts';
import { regions } from './regions.ts';
import { enterpriseUser } from './schemas.ts';

export const entry: GalleryEntry = {
  key: 'purecloud',
  version: 1,
  name: 'PureCloud by Genesys',
  alsoCalled: ['Genesys Cloud', 'Genesys Cloud for Azure', 'Genesys Cloud CX'],
  category: 'contact-centre',
  description: 'Cloud contact centre.',
  capabilities: [
    'Creates accounts for the people in scope',
    'Keeps their attributes as the directory has them, the manager included',
    'Sets accounts inactive, restores them, and deletes them when the directory has deleted the person for good',
    'Keeps the members of groups that exist in the application under the same name',
  ],
  prerequisites: [
    'An organisation in PureCloud',
    'Somebody who may create an OAuth client there (OAuth › Client › Add), with the roles the client is to hold',
    'An OAuth client with the grant type Client Credentials and a role such as SCIM Integration',
    'For each group to be kept in step: a group made by hand in the application, named exactly as in the directory',
  ],
  notes: [
    'Groups are only updated. A group that does not exist there yet is reported, and found in the next cycle once it was made.',
    'A group’s name is used to find it and is never written.',
    'Single sign-on is recommended; the page Single sign-on has what it takes.',
    'Phone numbers must be E.164 or a tel URI; another form is left out with a warning.',
    'Given client id and secret, the access token is fetched and renewed here; a pasted token ends when its duration ends.',
    'Roles given by hand may be lost when somebody becomes inactive; roles given through groups come back with the membership.',
    'The vendor allows 300 requests a minute for each OAuth client.',
  ],
  changeLog: [{ date: '2020-09-10', text: 'The enterprise attribute employeeNumber became part of the mapping.' }],
  connection: {
    tenantUrl: '{apiUrl}/api/v2/scim/v2',
    tenantUrlHelp: 'Follows from the region of your organisation.',
    secretToken: {
      label: 'Secret Token',
      help: 'An access token of the OAuth client. With client id and client secret it is not needed.',
    },
    regions,
    clientCredentials: true,
  },
  mappingNames: {
    User: 'Synchronize Azure Active Directory Users to PureCloud by Genesys',
    Group: 'Synchronize Azure Active Directory Groups to PureCloud by Genesys',
  },
  signOn: {
    method: 'SAML 2.0',
    values: [
      { name: 'Identifier (Entity ID)', value: 'https://login.{region}/saml' },
      { name: 'Reply URL (Assertion Consumer Service URL)', value: 'https://login.{region}/saml' },
      { name: 'Attribute Email', value: 'userPrincipalName' },
      { name: 'Attribute OrganizationName', value: '{short name of your organisation}' },
    ],
    asked: ['Certificate', 'Issuer URI', 'Target URL'],
    key: 'The user name, sent as the attribute Email',
    notes: ['People must be provisioned before they sign in: accounts are not made at sign-in.'],
    first: false,
  },
  target: {
    users: true,
    groups: 'update-only',
    patch: true,
    etag: true,
    deleteUser: 'delete',
    membersPerRequest: 50,
  },
  dialect: {
    ...standardDialect,
    endpoints: { User: '/users', Group: '/groups' },
    findInactive: true,
    stale: { status: 400, scimType: 'invalidVers' },
    extensions: [enterpriseUser.id],
  },
  rate: { perSecond: 5, concurrency: 4 },
  defaults: {
    scope: 'assigned',
    objects: {
      User: fullMapping(userMappings),
      Group: {
        enabled: true,
        actions: { create: false, update: true, delete: false },
        locked: {
          create: 'PureCloud does not let groups be created from outside: create it in the application by hand.',
          delete: 'PureCloud does not let groups be deleted from outside: delete it in the application by hand.',
        },
        attributes: groupMappings,
      },
    },
    skipOutOfScopeDeletions: false,
  },
  appRoles: [],
  provenance: 'sandbox',
  profile,
};
