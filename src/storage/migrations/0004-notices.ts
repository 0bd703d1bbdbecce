import type { Migration } from './migration.ts';

/** Notices and the mail that tells of them; settings of the installation; indexes of the log's filters. */
export const notices: Migration = {
  number: 4,
  name: 'notices',
  sql: `
-- What people are to be told of a job; notice is a UUIDv7. told: 0 until mail was made of it.
create table notice (
  tenant integer not null, notice text not null, job integer not null, kind text not null, at integer not null,
  facts text not null, told integer not null,
  primary key (tenant, notice)
) strict, without rowid;
create index notice_untold on notice (tenant, notice) where told = 0;
create index notice_of on notice (tenant, job, notice);

-- How far a job's failures were told (entry of the log), when (ms), and when its last digest was made.
create table told (
  tenant integer not null, job integer not null, entry text not null, at integer not null, digest integer not null,
  primary key (tenant, job)
) strict, without rowid;

-- Nothing wrote mail before. One row a recipient; state: waiting, sent, failed. due and made are ms.
drop table mail;
create table mail (
  tenant integer not null, id text not null, recipient text not null, subject text not null, message text not null,
  state text not null, attempts integer not null, due integer not null, made integer not null, failure text,
  primary key (tenant, id)
) strict, without rowid;
create index mail_due on mail (tenant, state, due);

-- Settings of the installation (tenant 0) or of a tenant, as JSON; sealed is what is secret of them.
create table setting (
  tenant integer not null, name text not null, value text not null, sealed text, changed integer not null,
  changed_by text not null,
  primary key (tenant, name)
) strict, without rowid;

create index log_job on log (tenant, job, entry);
create index log_status on log (tenant, status, entry);
create index log_action on log (tenant, action, entry);
create index log_code on log (tenant, code, entry) where code is not null;
create index log_target on log (tenant, target, entry) where target is not null;
`,
};
