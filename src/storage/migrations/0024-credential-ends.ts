import type { Migration } from './migration.ts';

/** Which credentials end soon or have ended, over all tenants: what the first page of the console shows. */
export const credentialEnds: Migration = {
  number: 24,
  name: 'credential-ends',
  sql: `
create index credential_ends on credential (expires, tenant, id) where expires is not null and revoked is null;
`,
};
