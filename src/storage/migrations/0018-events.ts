import type { Migration } from './migration.ts';

/** Events name who left a group by id, and who is gone for good has one in the feed only. */
export const events: Migration = {
  number: 18,
  name: 'events',
  sql: `
create index change_gone on change (tenant, n) where kind in ('purged', 'erased');
`,
};
