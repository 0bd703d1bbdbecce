import type { IdentityProvider } from './identity-provider.ts';

export const okta: IdentityProvider = {
  key: 'okta',
  name: 'Okta',
  alsoCalled: ['Okta Workforce Identity'],
  console: 'Okta Admin Console',
  groups: true,
  sends: ['bearer', 'basic'],
  steps: [
    {
      screen: 'Applications › Applications',
      text: 'Open {application}. If it is not in the list, choose Browse App Catalog; if it is not there either, Create App Integration for sign-on, and then under General › App Settings set Provisioning to SCIM.',
    },
    {
      screen: 'Provisioning › Integration',
      text: 'Choose Edit (of a catalogue app: Configure API Integration, then Enable API integration) and paste address and token.',
      paste: [
        { field: 'SCIM connector base URL', value: 'address' },
        { field: 'Authorization', value: 'token' },
      ],
      enter: [
        { field: 'Unique identifier field for users', value: 'userName' },
        { field: 'Supported provisioning actions', value: 'Push New Users, Push Profile Updates' },
        { field: 'Authentication Mode', value: 'HTTP Header' },
      ],
    },
    {
      screen: 'Provisioning › Integration',
      text: 'Tick Push Groups among the supported provisioning actions, too.',
      when: 'groups',
    },
    {
      screen: 'Provisioning › Integration',
      text: 'Choose Test Connector Configuration (of a catalogue app: Test API Credentials). Okta asks for the first two users. Then Save.',
    },
    {
      screen: 'Provisioning › To App',
      text: 'Choose Edit, and enable what Okta may do.',
      enter: [
        { field: 'Create Users', value: 'Enable' },
        { field: 'Update User Attributes', value: 'Enable' },
        { field: 'Deactivate Users', value: 'Enable' },
      ],
    },
    {
      screen: 'Assignments',
      text: 'Assign one person to begin with. Okta looks for the user name first, and creates the account when nobody has it.',
    },
    {
      screen: 'Push Groups',
      text: 'Choose the groups to push. Only members who are assigned to {application} go along.',
      when: 'groups',
    },
  ],
  pace: 'The test is seen here at once, and so is everybody who is assigned: Okta does not wait for a cycle.',
  caveats: [
    'Okta never deletes users: who is unassigned or deactivated becomes active: false, and is found and reactivated when assigned again.',
    'The address must end where it ends here: Okta appends /Users by itself. Its host name must have no underscore.',
    'Okta sends a password with each new user, even when Sync Password is off: then it is a placeholder.',
  ],
  trouble: {
    token:
      'In Okta, open Provisioning › Integration › Edit, paste the token into Authorization once more (the token alone; Authentication Mode is HTTP Header), and test.',
    address:
      'In Okta, open Provisioning › Integration and compare SCIM connector base URL with the address on this page. Somebody who was removed here is linked again by unassigning and assigning.',
    duplicate:
      'In Okta, see that Unique identifier field for users is userName, then retry: Okta links to who is there.',
    attribute:
      'In Okta, open Provisioning › To App › Attribute Mappings, and change or remove the mapping of the attribute that is named.',
    again: 'Dashboard › Tasks › Retry Selected tries what failed again; unassigning and assigning a person does, too.',
  },
};
