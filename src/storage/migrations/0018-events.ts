import type { Migration } from './migration.ts';

/** Events name who left a group by id, and who is gone for good has one in the feed only. */
export const events: Migration = {
  number: 18,
  name: 'events',
  sql: `
-- It holds all that is asked for: else SQLite, which has no statistics here, would go through the tenant's feed by the primary key.
create index change_gone on change (tenant, n, kind, id, type) where kind in ('purged', 'erased');
`,
};
