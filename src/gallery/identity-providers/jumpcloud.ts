import type { IdentityProvider } from './identity-provider.ts';

export const jumpcloud: IdentityProvider = {
  key: 'jumpcloud',
  name: 'JumpCloud',
  alsoCalled: ['Jump Cloud'],
  console: 'JumpCloud Admin Portal',
  groups: true,
  sends: ['bearer'],
  steps: [
    {
      screen: 'SSO Applications',
      text: 'Open {application}. If it is not in the list, add a custom application first.',
    },
    {
      screen: 'Identity Management',
      text: 'Choose SCIM 2.0, and paste address and token.',
      enter: [{ field: 'SCIM Version', value: 'SCIM 2.0' }],
      paste: [
        { field: 'Base URL', value: 'address' },
        { field: 'Token Key', value: 'token' },
      ],
    },
    {
      screen: 'Identity Management',
      text: 'Enter a Test User Email that nobody has, and choose Test Connection. JumpCloud makes a user and a group of its own, changes both, and takes them away again.',
      when: 'groups',
    },
    {
      screen: 'Identity Management',
      text: 'Turn the management of groups off, because {application} takes none. Enter a Test User Email that nobody has, and choose Test Connection. JumpCloud makes a user of its own, changes it, and takes it away again.',
      when: 'no-groups',
    },
    { screen: 'Identity Management', text: 'Choose Activate, then Save.' },
    { screen: 'User Groups', text: 'Connect a group with one or two people to begin with.' },
  ],
  pace: 'The test is seen here at once: it creates and removes a user. Connected people follow as soon as they are connected.',
  caveats: [
    'The test of the connection needs every step to succeed, deleting included.',
    'Groups of the same name are taken over. When a group is disconnected, it stays here as it is.',
  ],
  trouble: {
    token:
      'In JumpCloud, open Identity Management, paste the token into Token Key once more, and choose Test Connection.',
    address:
      'In JumpCloud, open Identity Management and compare Base URL with the address on this page. Somebody who was removed here comes back by disconnecting and connecting the group.',
    duplicate:
      'Of the test: choose a Test User Email that nobody has. Of a person: see that both sides have the same user name.',
    attribute:
      'In JumpCloud, open Identity Management › Attribute Mapping, and change or remove the mapping of the attribute that is named.',
    again: 'Test Connection tries the connection again; disconnecting and connecting a group tries its people.',
  },
};
