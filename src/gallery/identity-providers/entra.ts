import type { IdentityProvider } from './identity-provider.ts';

export const entra: IdentityProvider = {
  key: 'entra',
  name: 'Microsoft Entra ID',
  alsoCalled: ['Microsoft Entra', 'Entra', 'Azure AD', 'Azure Active Directory', 'AAD'],
  console: 'Microsoft Entra admin center',
  groups: true,
  sends: ['bearer', 'client-credentials'],
  addressQuery: '?aadOptscim062020',
  steps: [
    {
      screen: 'Enterprise applications › All applications',
      text: 'Open {application}. If it is not in the list, choose New application › Create your own application › Integrate any other application you don’t find in the gallery, and name it {application}.',
    },
    {
      screen: 'Provisioning',
      text: 'Choose to connect the application; where a Provisioning Mode is asked for, set it to Automatic.',
      enter: [{ field: 'Provisioning Mode', value: 'Automatic' }],
    },
    {
      screen: 'Provisioning › Admin Credentials',
      text: 'Paste address and token. Leave ?aadOptscim062020 at the end of the address: with it Entra keeps to the SCIM standard.',
      paste: [
        { field: 'Tenant URL', value: 'address' },
        { field: 'Secret Token', value: 'token' },
      ],
    },
    {
      screen: 'Provisioning › Admin Credentials',
      text: 'Choose Test Connection. Entra looks for a user who does not exist, and is content with an empty answer. Then Save.',
    },
    {
      screen: 'Provisioning › Mappings',
      text: 'Open the mapping of users and look through it. userPrincipalName goes to userName and is the matching property: leave that as it is.',
    },
    {
      screen: 'Provisioning › Mappings',
      text: '{application} takes no groups: open the mapping of groups and set Enabled to No.',
      when: 'no-groups',
    },
    {
      screen: 'Users and groups',
      text: 'Assign one or two people to begin with. With a role other than Default Access: who has that one is left out.',
    },
    {
      screen: 'Users and groups',
      text: 'Groups come along when they are assigned, and of nested groups the direct members only.',
      when: 'groups',
    },
    {
      screen: 'Provisioning',
      text: 'Choose Provision on demand for one of them to see at once whether it works, then Start provisioning.',
    },
  ],
  pace: 'Test Connection is seen here within seconds. After Start provisioning the first cycle reads everybody; then Entra comes about every 40 minutes. Provision on demand does not wait.',
  caveats: [
    'When most calls fail, Entra puts the application into quarantine and tries once a day at last. After four weeks it switches provisioning off.',
    'Who loses the assignment is disabled (active: false). Entra deletes the account when the user is deleted for good, 30 days after the deletion.',
    'Without ?aadOptscim062020 Entra sends older forms, such as capitalised operations and “False” as text. They are understood, too.',
  ],
  trouble: {
    token:
      'In Entra, open Provisioning › Admin Credentials, paste the token into Secret Token once more, without blanks around it, and choose Test Connection.',
    address:
      'In Entra, open Provisioning › Admin Credentials and compare Tenant URL with the address on this page. Somebody who was removed here comes back with Restart provisioning.',
    duplicate:
      'In Entra, open Provisioning › Mappings and see that the matching property is the one both sides have, mostly userPrincipalName to userName.',
    attribute:
      'In Entra, open Provisioning › Mappings, and change or remove the mapping of the attribute that is named.',
    again: 'Provision on demand tries one person again at once; Restart provisioning tries all.',
  },
};
