import type { Migration } from './migration.ts';

/** What a report draws over time: how long applications took, and how much waited. Neither is known of what was before. */
export const logTimes: Migration = {
  number: 3,
  name: 'log-times',
  sql: `
-- Milliseconds that the application took to answer; null: it was not asked.
alter table log add column took integer;
-- Changes and work that were left when the cycle ended.
alter table cycle add column waiting integer;
`,
};
