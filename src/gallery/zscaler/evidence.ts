import type { Evidence } from '../evidence.ts';

export const evidence: Evidence = {
  documents: [
    {
      title: 'Microsoft: Configure Zscaler for automatic user provisioning',
      address: 'https://learn.microsoft.com/entra/identity/saas-apps/zscaler-provisioning-tutorial',
    },
    {
      title: 'Zscaler: Understanding SCIM (Internet & SaaS)',
      address: 'https://help.zscaler.com/zia/understanding-scim',
    },
    { title: 'Zscaler: SCIM API Examples', address: 'https://help.zscaler.com/zia/scim-api-examples' },
  ],
  facts: [
    { text: 'Where the Base URL and the bearer token are shown', basis: 'documented' },
    { text: 'The attributes of people and groups, their types, and which are required', basis: 'documented' },
    { text: 'People can be searched by userName, externalId and id, groups by displayName', basis: 'documented' },
    { text: 'The domain of a user name must be registered there', basis: 'documented' },
    { text: 'At most 128 groups a person, which the stand-in does not check', basis: 'documented' },
    { text: 'Five requests a second, a thousand people in one list', basis: 'documented' },
    { text: 'DELETE takes a person out of its database', basis: 'documented' },
    { text: 'The directory attributes that are written: those Microsoft uses in general', basis: 'inferred' },
    { text: 'A hundred members in one request', basis: 'assumed' },
    { text: 'Whether somebody who was deactivated comes back with active true', basis: 'unknown' },
    { text: 'How refusals read', basis: 'unknown' },
  ],
};
