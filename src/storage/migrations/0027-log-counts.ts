import type { Migration } from './migration.ts';

/** What reports count, kept as entries are written. What was written before is counted beside the running service, so opening takes no longer. */
export const logCounts: Migration = {
  number: 27,
  name: 'log-counts',
  sql: `
-- Entries of the log by hour and by day (hours: 1 or 24; since: when it began). code '' where an entry has none; latest: an entry it counts.
create table log_count (
  tenant integer not null, hours integer not null, since integer not null, job integer not null, status text not null,
  action text not null, code text not null, count integer not null, latest text not null,
  primary key (tenant, hours, since, job, status, action, code)
) strict, without rowid;
-- How long the application took to answer: entries by class of milliseconds.
create table log_took (
  tenant integer not null, hours integer not null, since integer not null, job integer not null, took integer not null,
  count integer not null,
  primary key (tenant, hours, since, job, took)
) strict, without rowid;
-- Entries before this one are still to be counted, the newest of them first.
create table log_uncounted (
  tenant integer not null, before text not null,
  primary key (tenant)
) strict, without rowid;
insert into log_uncounted (tenant, before)
  select tenant, newest || '~' from (
    select t.tenant, (select max(l.entry) from log l where l.tenant = t.tenant) as newest from tenant t) of_tenant
  where newest is not null;
create index cycle_ended on cycle (tenant, ended, job, waiting);
`,
};
