import type { IdentityProvider } from './identity-provider.ts';

export const google: IdentityProvider = {
  key: 'google',
  name: 'Google Workspace',
  alsoCalled: ['G Suite', 'Google Cloud Identity', 'GSuite'],
  console: 'Google Admin console',
  groups: false,
  sends: ['bearer'],
  steps: [
    {
      screen: 'Apps › Web and mobile apps',
      text: 'Open {application}. If it is not in the list, add it as a custom SAML app first: automatic provisioning is a part of such an app.',
    },
    {
      screen: 'Auto-provisioning',
      text: 'Choose Configure auto-provisioning, and paste token and address where they are asked for.',
      paste: [
        { field: 'Access token', value: 'token' },
        { field: 'Endpoint URL', value: 'address' },
      ],
    },
    {
      screen: 'Auto-provisioning › Attribute mapping',
      text: 'Look through the mapping. The primary e-mail address goes to userName.',
    },
    {
      screen: 'Auto-provisioning › Provisioning scope',
      text: 'Choose a Google group with one or two people to begin with; without one, everybody comes for whom the app is on.',
    },
    {
      screen: 'Auto-provisioning › Deprovisioning',
      text: 'Choose after how many days somebody is deprovisioned who was suspended or deleted, for whom the app was turned off, or who left the scope.',
    },
    { screen: 'Auto-provisioning', text: 'Turn Auto-provisioning on.' },
  ],
  pace: 'Google asks for users first, and looks for each user name before it creates somebody.',
  caveats: [
    'Google sends people only, no groups: the Google groups of the scope choose who comes.',
    'Who is deprovisioned becomes active: false at first, and is deleted later, each after the days that you chose.',
  ],
  trouble: {
    token: 'In Google Admin, open Auto-provisioning, edit the authorization, and paste the token once more.',
    address:
      'In Google Admin, open Auto-provisioning and compare Endpoint URL with the address on this page. Somebody who was removed here comes back by leaving the scope and entering it again.',
    duplicate: 'See that the mapping of userName is the primary e-mail address.',
    attribute:
      'In Google Admin, open Auto-provisioning › Attribute mapping, and change or remove the mapping of the attribute that is named.',
    again: 'Turning Auto-provisioning off and on begins anew.',
  },
};
