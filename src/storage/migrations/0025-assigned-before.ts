import type { Migration } from './migration.ts';

/** Assignments that wait until somebody provisions them: they were there before accounts were made. */
export const assignedBefore: Migration = {
  number: 25,
  name: 'assigned-before',
  sql: `
alter table assignment add column waits integer not null default 0;
create index assignment_waits on assignment (tenant, application, principal) where waits = 1;
`,
};
