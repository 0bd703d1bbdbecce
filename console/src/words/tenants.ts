/** Tenants of real customers: what identity providers provision into. */
export const tenants = {
  title: 'Tenants',
  lead: 'SCIM endpoints of your own application, one for each of its customers: with its address, its credentials and its users apart from all others.',
  kind: 'Tenant',
  new: 'New tenant',
  none: 'No tenant yet',
  noneHint: 'Open one for a customer: it gets a SCIM address, and you make the token that its identity provider sends.',
  application: 'Kind',
  name: 'Name',
  nameHint: 'Lower-case letters, digits and hyphens. It stands in the address and cannot be changed.',
  create: 'Create',
  created: (name: string) => `${name} is open`,
} as const;
