import type { Migration } from './migration.ts';

/**
 * Administrators who sign in: accounts, one-time links, sessions, API tokens, owners of applications, and the roles of a served
 * tenant's own administrators. Nothing wrote `administrator` and `session` before, so they are made anew.
 */
export const administrators: Migration = {
  number: 2,
  name: 'administrators',
  sql: `
drop table session;
drop table administrator;

-- Of the installation (tenant 0), and of tenants. totp and enrolling are sealed; step is the last one whose code was taken; recovery holds hashes.
create table administrator (
  tenant integer not null, id text not null, login text not null, name text not null, password text not null,
  roles text not null, state text not null, totp text, enrolling text, step integer not null,
  recovery text not null, created integer not null, signed_in integer, version integer not null,
  changed integer not null, changed_by text not null,
  primary key (tenant, id)
) strict, without rowid;
create unique index administrator_login on administrator (tenant, login);

-- One-time links by whom they are for; '' is the first administrator.
create table invitation (
  tenant integer not null, administrator text not null, hash text not null, expires integer not null,
  primary key (tenant, administrator)
) strict, without rowid;

-- state: half (the second factor is still to come) or whole. confirmed is when password and second factor were given last.
create table session (
  tenant integer not null, id text not null, hash text not null, administrator text not null, state text not null,
  created integer not null, used integer not null, confirmed integer not null, expires integer not null,
  address text not null, agent text not null,
  primary key (tenant, hash)
) strict, without rowid;
create index session_of on session (tenant, administrator);

create table api_token (
  tenant integer not null, id text not null, hash text not null, administrator text not null, name text not null,
  scope text not null, created integer not null, expires integer not null, last_used integer,
  primary key (tenant, id)
) strict, without rowid;
create unique index api_token_hash on api_token (tenant, hash);
create index api_token_of on api_token (tenant, administrator);

create table owner (
  tenant integer not null, application integer not null, administrator text not null, at integer not null,
  actor text not null,
  primary key (tenant, application, administrator)
) strict, without rowid;
create index owner_of on owner (tenant, administrator);

-- What a tenant's own administrators may do by role, where it is not as its profile says, and roles that it made itself.
create table tenant_role (
  tenant integer not null, role text not null, name text not null, permissions text not null,
  version integer not null default 1,
  primary key (tenant, role)
) strict, without rowid;

alter table application add column version integer not null default 1;
alter table application add column changed integer not null default 0;
alter table application add column changed_by text not null default 'system:upgrade';
-- An application's number is that of the change that added it.
update application set changed = coalesce(
  (select c.at from change c where c.tenant = application.tenant and c.seq = application.application),
  (select t.created from tenant t where t.tenant = application.tenant), 0);
`,
};
