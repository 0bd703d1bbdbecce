import type { Migration } from './migration.ts';

/** A job may pause with who, when and why, remembers the silence its target asked for, and that removals may pass the guard once. */
export const jobControl: Migration = {
  number: 7,
  name: 'job-control',
  sql: `
alter table job add column pause text;
-- The target asked for silence until then (ms).
alter table job add column silent_until integer not null default 0;
-- 1: the next full cycle's removals need not pass the guard.
alter table job add column forced integer not null default 0;
`,
};
