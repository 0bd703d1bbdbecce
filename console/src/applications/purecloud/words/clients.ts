import { lasting } from '../lasting.ts';

/** The list of OAuth clients. */
export const clients = {
  title: 'OAuth',
  lead: 'An OAuth client lets another system in. Provisioning needs one with the grant type Client Credentials.',
  add: 'Add client',
  columns: {
    name: 'Name',
    clientId: 'Client ID',
    grantType: 'Grant type',
    roles: 'Roles',
    duration: 'Token duration',
    tokens: 'Tokens in use',
    createdBy: 'Created by',
    state: 'State',
  },
  states: {
    active: 'Active',
    disabled: 'Disabled',
    inactive: 'Inactive',
    revoked: 'Revoked',
    expired: 'Expired',
  },
  noneTitle: 'No OAuth client yet',
  none: 'Add one for your identity provider, then generate its token.',
  ofProfile: 'All that provisioning needs',
} as const;

/** One OAuth client, and a new one. */
export const client = {
  newTitle: 'Add New Client',
  newLead: 'Name it after the system that will use it. Nothing is made before you save.',
  kind: 'OAuth client',
  missing: 'OAuth client not found',
  tabs: 'Parts of the client',
  details: 'Client Details',
  rolesTab: 'Roles',
  name: 'App Name',
  nameHint: 'As in: Azure AD provisioning',
  description: 'Description',
  duration: 'Token Duration (seconds)',
  durationHint: (min: number, max: number) =>
    `From ${seconds(min)} to ${seconds(max)}. It counts for tokens made from now on.`,
  durationScim: (most: number) =>
    `A client with a role for SCIM may have up to ${seconds(most)}. Nobody renews a token that was pasted into Azure AD: choose the longest.`,
  longest: (most: number) => `Use ${lasting(most)}`,
  lasts: (value: number) => `= ${lasting(value)}`,
  notANumber: 'Enter a whole number of seconds.',
  grantTypes: 'Grant Types',
  grantHint: 'Provisioning uses Client Credentials: the client acts on its own, with the roles you give it.',
  grantRefused: 'Choose Client Credentials.',
  rolesLead: 'A client with Client Credentials may do what its roles let it do.',
  roleForScim: 'Holds all that provisioning needs.',
  roleWithout: 'No permissions of its own.',
  notForScim: 'None of these roles lets the client provision people: its requests would be refused.',
  permissions: 'Permissions',
  save: 'Save',
  saved: (name: string) => `${name} saved`,
  created: 'The client was added',
  secretOnce: 'Copy the Client Secret now: it is not shown again.',
  clientId: 'Client ID',
  clientSecret: 'Client Secret',
  secretKept: 'The Client Secret was shown when it was made. If it is lost, generate a new one.',
  tokenUrl: 'Token endpoint',
  tokenUrlHint: 'Where a system that holds Client ID and Client Secret gets tokens by itself.',
  next: 'Next: a token for Azure AD',
  nextLead:
    'Azure AD asks for a Tenant URL and a Secret Token. The Secret Token is a token of this client, made with Client Credentials.',
  openClient: 'Open the client',
  toList: 'Back to OAuth',
  generate: 'Generate token',
  generateTitle: (name: string) => `Generate a token of ${name}`,
  generateLead: (duration: string) =>
    `The token lets in whoever holds it, for ${duration}. It is shown this once and not kept.`,
  generated: 'Copy the token now: it is not shown again.',
  tenantUrl: 'Tenant URL',
  tenantUrlHint: 'In Azure AD: Admin Credentials, Tenant URL.',
  token: 'Access token',
  tokenHint: 'In Azure AD: Admin Credentials, Secret Token.',
  ends: (time: string) => `It ends ${time}. Before that, generate another and paste it in its place.`,
  regenerate: 'Generate new secret',
  regenerateTitle: 'Generate a new Client Secret?',
  regenerateText:
    'The old secret and all tokens made with it stop working at once. Systems that use this client stop until they have the new ones.',
  disable: 'Disable',
  enable: 'Enable',
  disableTitle: (name: string) => `Disable ${name}?`,
  disableText: 'Its tokens stop working and none can be made, until it is enabled again.',
  enableTitle: (name: string) => `Enable ${name}?`,
  enableText: 'Its tokens that have not ended work again, and new ones can be made.',
  disabled: (name: string) => `${name} disabled`,
  enabled: (name: string) => `${name} enabled`,
  delete: 'Delete',
  deleteTitle: (name: string) => `Delete ${name}?`,
  deleteText: 'The client and all its tokens stop working for good. A job that uses one of them goes into quarantine.',
  deleted: (name: string) => `${name} deleted`,
  isDisabled: 'This client is disabled: its tokens do not work, and none can be made.',
  inUse: (count: number, ends: string) =>
    `${count.toLocaleString('en')} ${count === 1 ? 'token is' : 'tokens are'} in use; the last one ends ${ends}.`,
  noneInUse: 'No token of this client is in use.',
  credentials: 'Client ID and secret',
  madeBy: (who: string, when: string) => `Added by ${who}, ${when}.`,
  made: (when: string) => `Added ${when}.`,
} as const;

function seconds(value: number): string {
  return `${value.toLocaleString('en')} seconds (${lasting(value)})`;
}
