import type { IdentityProvider } from './identity-provider.ts';

/** Whatever speaks SCIM 2.0. */
export const other: IdentityProvider = {
  key: 'other',
  name: 'Another SCIM 2.0 client',
  alsoCalled: [],
  console: 'its administration',
  groups: true,
  sends: ['bearer'],
  steps: [
    { text: 'Open the settings of provisioning by SCIM 2.0 for {application}; SCIM 1.1 is not spoken here.' },
    {
      text: 'Paste address and token. The address has no /Users at its end: clients append it.',
      paste: [
        { field: 'SCIM base URL', value: 'address' },
        { field: 'Bearer token', value: 'token' },
      ],
    },
    { text: 'Where a client asks how to authenticate, choose a bearer token in the header Authorization.' },
    { text: 'Let it look for people by userName, so that who is there already is linked and not made twice.' },
    { text: '{application} takes no groups: turn their provisioning off.', when: 'no-groups' },
    { text: 'Test the connection, and begin with one or two people.' },
  ],
  pace: 'The test of the connection is seen here as soon as it is made.',
  caveats: ['GET /ServiceProviderConfig, /ResourceTypes and /Schemas tell a client what is supported here.'],
  trouble: {
    token: 'Paste the token once more, without blanks around it; it goes into the header Authorization, behind Bearer.',
    address: 'Compare the SCIM base URL with the address on this page. It ends without a slash and without /Users.',
    duplicate: 'Let the client look for userName before it creates, and link to who is there.',
    attribute: 'Change or remove the mapping of the attribute that is named.',
    again: 'Let the client try once more.',
  },
};
