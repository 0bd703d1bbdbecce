import type { Migration } from './migration.ts';

/** Entries of one application by status and by action: found without going through all of it. The first covers the failures, too. */
export const logWords: Migration = {
  number: 26,
  name: 'log-words',
  sql: `
create index log_job_status on log (tenant, job, status, entry);
create index log_job_action on log (tenant, job, action, entry);
drop index log_failed;
`,
};
