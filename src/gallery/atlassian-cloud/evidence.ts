import type { Evidence } from '../evidence.ts';

export const evidence: Evidence = {
  documents: [
    {
      title: 'Microsoft: Configure Atlassian Cloud for automatic user provisioning',
      address: 'https://learn.microsoft.com/entra/identity/saas-apps/atlassian-cloud-provisioning-tutorial',
    },
    {
      title: 'Atlassian: User provisioning REST API',
      address: 'https://developer.atlassian.com/cloud/admin/user-provisioning/rest/intro/',
    },
  ],
  facts: [
    { text: 'The address and the API key, which is shown once', basis: 'documented' },
    { text: 'The attributes of people and groups, and their types', basis: 'documented' },
    { text: 'Accounts are found by work e-mail, groups by name (Microsoft’s page)', basis: 'documented' },
    { text: 'People can be searched by userName and externalId (Atlassian’s API page)', basis: 'documented' },
    { text: 'Only accounts of verified domains are made and changed', basis: 'documented' },
    { text: 'Groups are not renamed', basis: 'documented' },
    { text: 'DELETE deactivates an account', basis: 'documented' },
    { text: 'Several members fit into one request', basis: 'documented' },
    { text: 'The directory attributes that are written: those Microsoft uses in general', basis: 'inferred' },
    { text: 'The work e-mail is required', basis: 'assumed' },
    { text: 'A hundred members in one request, ten requests a second', basis: 'assumed' },
    { text: 'Whether a search by work e-mail is taken when userName differs from it', basis: 'unknown' },
    { text: 'How many a list shows, and how refusals read', basis: 'unknown' },
  ],
};
