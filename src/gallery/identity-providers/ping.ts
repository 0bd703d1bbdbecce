import type { IdentityProvider } from './identity-provider.ts';

export const ping: IdentityProvider = {
  key: 'ping',
  name: 'PingOne or PingFederate',
  alsoCalled: ['PingOne', 'PingFederate', 'Ping Identity'],
  console: 'PingOne or PingFederate administration',
  groups: true,
  sends: ['bearer', 'basic', 'client-credentials'],
  steps: [
    {
      screen: 'Provisioning › Connections',
      text: 'Add a connection of the kind SCIM Outbound and name it {application}. In PingFederate it is an SP connection with Outbound Provisioning of the type SCIM Connector.',
    },
    {
      screen: 'Authentication',
      text: 'Paste address and token.',
      paste: [
        { field: 'SCIM URL', value: 'address' },
        { field: 'Access Token', value: 'token' },
      ],
      enter: [
        { field: 'SCIM Version', value: '2.0' },
        { field: 'Authentication Method', value: 'OAuth 2 Bearer Token' },
        { field: 'Auth Type Header', value: 'Bearer' },
        { field: 'Users Resource', value: '/Users' },
      ],
    },
    {
      screen: 'Preferences',
      text: 'Set how people are found, and what Ping may do with them.',
      enter: [
        { field: 'User Filter Expression', value: 'userName Eq "%s"' },
        { field: 'User create, update and disable', value: 'On' },
        { field: 'Remove Action', value: 'Disable' },
      ],
    },
    {
      screen: 'Preferences',
      text: 'Choose where names of groups come from, the common name or the whole DN.',
      enter: [{ field: 'Group Name Source', value: 'Common Name' }],
      when: 'groups',
    },
    {
      screen: 'Rules (in PingFederate: Channel)',
      text: 'Choose a small population to begin with, look through the attribute mapping, and turn the connection on.',
    },
  ],
  pace: 'Ping looks for each user name before it creates somebody, and finds groups by reading all of them.',
  caveats: [
    'Each update of a person sends the whole user (PUT); groups are changed by PATCH.',
    'With Remove Action Delete, who leaves the population is deleted; with Disable the account becomes active: false.',
  ],
  trouble: {
    token: 'In Ping, open the connection’s authentication, and paste the token once more; the header type is Bearer.',
    address:
      'In Ping, open the connection’s authentication and compare SCIM URL with the address on this page. Somebody who was removed here comes back with the next synchronization of that person.',
    duplicate: 'In Ping, see that User Filter Expression looks for userName: then it links to who is there.',
    attribute:
      'In Ping, open the attribute mapping of the connection, and change or remove the mapping of the attribute that is named.',
    again: 'Synchronizing the rule or the channel again tries what failed.',
  },
};
