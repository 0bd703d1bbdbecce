import type { Migration } from './migration.ts';

/** A tenant knows what its owner calls the customer, and is found by it and by its profile. */
export const tenantCustomers: Migration = {
  number: 23,
  name: 'tenant-customers',
  sql: `
-- '' for none: whoever opened the tenant gave no key of its own.
alter table tenant add column external text not null default '';
create index tenant_profile on tenant (profile, tenant);
create unique index tenant_external on tenant (profile, external) where external <> '';
`,
};
