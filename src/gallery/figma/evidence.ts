import type { Evidence } from '../evidence.ts';

export const evidence: Evidence = {
  documents: [
    {
      title: 'Figma: SCIM API, supported schemas',
      address: 'https://developers.figma.com/docs/rest-api/scim-supported-schemas',
    },
    { title: 'Figma: SCIM API, endpoints', address: 'https://developers.figma.com/docs/rest-api/scim-endpoints' },
    {
      title: 'Microsoft: Configure Figma for automatic user provisioning',
      address: 'https://learn.microsoft.com/entra/identity/saas-apps/figma-provisioning-tutorial',
    },
  ],
  facts: [
    { text: 'The address with the tenant ID, and the API token', basis: 'documented' },
    { text: 'The attributes of people and groups and their longest values (Figma’s schema page)', basis: 'documented' },
    { text: 'People can be searched by userName and externalId, 200 in one list', basis: 'documented' },
    { text: 'active false takes somebody out of the organisation, active true brings them back', basis: 'documented' },
    { text: 'Seats are Full, Dev, Collab and View, on the Enterprise plan', basis: 'documented' },
    { text: 'Microsoft’s connector provisions no groups; Figma’s API page has them', basis: 'documented' },
    { text: 'Which attributes are mapped at first: Microsoft’s table is a picture', basis: 'inferred' },
    { text: 'The directory attributes that are written: those Microsoft uses in general', basis: 'inferred' },
    { text: 'Groups are found by displayName; DELETE removes a person', basis: 'assumed' },
    { text: 'A hundred members in one request, ten requests a second', basis: 'assumed' },
    { text: 'Whether seats are taken over: a report of March 2026 says they are not', basis: 'unknown' },
    { text: 'How refusals read', basis: 'unknown' },
  ],
};
