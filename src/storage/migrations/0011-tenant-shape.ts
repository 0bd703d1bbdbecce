import type { Migration } from './migration.ts';

/** A tenant may have schemas and resource types of its own: JSON text, '' for none. */
export const tenantShape: Migration = {
  number: 11,
  name: 'tenant-shape',
  sql: `alter table tenant add column shape text not null default '';`,
};
