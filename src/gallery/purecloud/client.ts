import type { ClientRole, GrantType } from '#resources/profile.ts';
import { userAdders, userEditors } from './permissions.ts';

const groups = 'directory:group:edit';

/** What an OAuth client needs to provision users and keep the members of groups. */
export const provisioning: readonly string[] = [
  ...new Set([...userEditors, ...userAdders, 'directory:user:delete', groups]),
];

/** The vendor's ready-made role for provisioning, and others that it is easily mistaken for. */
export const roles: readonly ClientRole[] = [
  { key: 'scim-integration', name: 'SCIM Integration', permissions: provisioning, scim: true },
  { key: 'master-admin', name: 'Master Admin', permissions: provisioning, scim: true },
  { key: 'supervisor', name: 'Supervisor', permissions: [groups], scim: false },
  { key: 'employee', name: 'employee', permissions: [], scim: false },
];

const needsPerson =
  'This grant acts for a person who signs in in a browser. A provisioning service signs nobody in: its client must act on its own.';

export const grantTypes: readonly GrantType[] = [
  { key: 'client-credentials', name: 'Client Credentials' },
  { key: 'code-authorization', name: 'Code Authorization', refusal: needsPerson },
  { key: 'implicit-grant', name: 'Token Implicit Grant (Browser)', refusal: needsPerson },
  { key: 'saml2-bearer', name: 'SAML2 Bearer', refusal: needsPerson },
];
