import type { IdentityProvider } from './identity-provider.ts';

export const onelogin: IdentityProvider = {
  key: 'onelogin',
  name: 'OneLogin',
  alsoCalled: ['One Login'],
  console: 'OneLogin Administration',
  groups: true,
  sends: ['bearer'],
  steps: [
    {
      screen: 'Applications › Add App',
      text: 'Choose SCIM Provisioner with SAML (SCIM v2 Core), or (SCIM v2 Enterprise) for department, manager and the like, and name it {application}.',
    },
    {
      screen: 'Configuration › API Connection',
      text: 'Paste address and token. Leave SCIM JSON Template and Custom Headers as they are. Save.',
      paste: [
        { field: 'SCIM Base URL', value: 'address' },
        { field: 'SCIM Bearer Token', value: 'token' },
      ],
    },
    {
      screen: 'Configuration › API Connection',
      text: 'Choose Enable at API Status. OneLogin looks for a user who does not exist, and is content with an empty answer.',
    },
    {
      screen: 'Provisioning',
      text: 'Tick Enable provisioning, and choose what becomes of an account when the user is deleted.',
      enter: [{ field: 'When users are deleted', value: 'Suspend' }],
    },
    {
      screen: 'Rules',
      text: 'For groups, add a rule that sets groups in {application}.',
      when: 'groups',
    },
    {
      screen: 'Users',
      text: 'Give {application} to one person to begin with, and approve the pending act if approval is asked for.',
    },
  ],
  pace: 'Enable is seen here at once. A person is sent as soon as the application is given, or when the pending act is approved.',
  caveats: [
    'Each update sends the whole user, and empty fields as null or “”: they count as no value.',
    'With When users are deleted: Delete, OneLogin deletes accounts; with Suspend it sets active: false; with Do nothing they stay.',
  ],
  trouble: {
    token:
      'In OneLogin, open Configuration › API Connection, choose Disable, paste the token into SCIM Bearer Token once more, save, and Enable.',
    address:
      'In OneLogin, open Configuration and compare SCIM Base URL with the address on this page. Somebody who was removed here is created again by Reapply entitlement mappings or by removing and giving the application.',
    duplicate:
      'OneLogin looks for it by userName before it creates: see that the user name there is the one of the account here.',
    attribute:
      'In OneLogin, open Configuration › SCIM JSON Template or Parameters, and change what fills the attribute that is named.',
    again: 'Users › the failed one › Retry tries again at once.',
  },
};
