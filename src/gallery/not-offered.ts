/** An application that people look for here and that is not offered: why, and what to do instead. */
export interface NotOffered {
  readonly key: string;
  readonly name: string;
  readonly alsoCalled: readonly string[];
  readonly why: string;
  readonly instead: string;
}

const own = 'create your own application with them.';

/** Applications whose published connectors need what Rollcall does not speak: it has SCIM 2.0 with a token, nothing else. */
export const notOffered: readonly NotOffered[] = [
  {
    key: 'slack',
    name: 'Slack',
    alsoCalled: ['Slack Enterprise Grid'],
    why: 'Its published connector speaks SCIM 1.1, and signs in by an OAuth authorization code that a Team Admin approves.',
    instead: `If Slack gives you a SCIM 2.0 address and a token, ${own}`,
  },
  {
    key: 'zoom',
    name: 'Zoom',
    alsoCalled: ['Zoom Workplace', 'Zoom Meetings'],
    why: 'It speaks SCIM 2.0, but takes an OAuth authorization code only: it accepts no bearer token any more.',
    instead:
      'There is no way to it from here today. People who sign in there by single sign-on are best removed at your identity provider.',
  },
  {
    key: 'salesforce',
    name: 'Salesforce',
    alsoCalled: ['Sales Cloud', 'SFDC'],
    why: 'Its published connector uses Salesforce’s own API with user name, password and security token, not SCIM.',
    instead: `If Salesforce gives you a SCIM 2.0 address and a bearer token, ${own}`,
  },
  {
    key: 'dropbox-business',
    name: 'Dropbox Business',
    alsoCalled: ['Dropbox', 'Dropbox for Business'],
    why: 'Its published connector signs in by an OAuth authorization code only.',
    instead: `If Dropbox gives you a SCIM 2.0 address and a token, ${own}`,
  },
  {
    key: 'servicenow',
    name: 'ServiceNow',
    alsoCalled: ['Service Now', 'SNOW'],
    why: 'Its published connector uses ServiceNow’s own table API with user name and password, not SCIM.',
    instead: `If your instance offers SCIM 2.0 with a bearer token, ${own}`,
  },
  {
    key: 'github-org',
    name: 'GitHub (organization)',
    alsoCalled: ['GitHub organisation', 'GitHub Team', 'GitHub.com'],
    why: 'Its published connector signs in by an OAuth authorization code of an organization owner, and sends invitations instead of making accounts.',
    instead:
      'If your enterprise has managed users, add GitHub Enterprise Managed User. For an ordinary organization, GitHub’s API page also takes a classic personal access token with admin:org: create your own application with https://api.github.com/scim/v2/organizations/{organization}.',
  },
];
