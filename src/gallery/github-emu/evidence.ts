import type { Evidence } from '../evidence.ts';

export const evidence: Evidence = {
  documents: [
    {
      title: 'Microsoft: Configure GitHub Enterprise Managed User for automatic user provisioning',
      address:
        'https://learn.microsoft.com/entra/identity/saas-apps/github-enterprise-managed-user-provisioning-tutorial',
    },
    {
      title: 'GitHub: Provisioning users and groups with SCIM using the REST API',
      address:
        'https://docs.github.com/enterprise-cloud@latest/admin/managing-iam/provisioning-user-accounts-with-scim/provisioning-users-and-groups-with-scim-using-the-rest-api',
    },
  ],
  facts: [
    { text: 'Both addresses, and the token of the setup user with the scope scim:enterprise', basis: 'documented' },
    { text: 'The attributes of people and groups, and their types', basis: 'documented' },
    { text: 'externalId is the only attribute that people and groups can be searched by', basis: 'documented' },
    { text: 'active false suspends an account, active true lets it back in', basis: 'documented' },
    { text: 'DELETE suspends an account for ever', basis: 'documented' },
    { text: 'No more than 1,000 people an hour', basis: 'documented' },
    { text: 'The roles guest_collaborator, enterprise_owner and billing_manager', basis: 'documented' },
    { text: 'The directory attributes that are written: those Microsoft uses in general', basis: 'inferred' },
    { text: 'externalId, userName and a group’s displayName are required', basis: 'assumed' },
    { text: 'A hundred members in one request, five requests a second', basis: 'assumed' },
    { text: 'How many a list shows, and how refusals read', basis: 'unknown' },
  ],
};
