import type { Migration } from './migration.ts';

/** The first schema: every table of docs/ARCHITECTURE.md, each key beginning with the tenant. */
export const firstSchema: Migration = {
  number: 1,
  name: 'first schema',
  sql: `
-- What this data is: application (always "rollcall"), schema (number of the last migration), key_check (which sealing key fits).
create table store (
  name text primary key, value text not null
) strict, without rowid;

-- Kind: organisation or customer; 0 is the installation.
create table tenant (
  tenant integer primary key, name text not null, kind text not null, profile text not null,
  state text not null, settings text not null, created integer not null
) strict;
create unique index tenant_name on tenant (name);

-- The tenant's only hot row: the last number given out and the oldest change that is kept.
create table feed (
  tenant integer primary key, seq integer not null, oldest integer not null
) strict;

-- Living resources by type: totalResults of an unfiltered list without counting.
create table tally (
  tenant integer not null, type text not null, live integer not null,
  primary key (tenant, type)
) strict, without rowid;

-- n is the feed number of the creation. doc is the document without id, meta, groups and members. Lists of the living say deleted is null to meet resource_live.
create table resource (
  tenant integer not null, n integer not null, id text not null, type text not null, version integer not null,
  created integer not null, modified integer not null, deleted integer, doc json_doc not null,
  primary key (tenant, n)
) strict, without rowid;
create unique index resource_id on resource (tenant, id);
create index resource_live on resource (tenant, type, n, deleted) where deleted is null;
create index resource_deleted on resource (tenant, deleted) where deleted is not null;

-- One row for each value the schema calls unique; taken away by a soft delete, so that the name is free.
create table unique_value (
  tenant integer not null, path text not null, key text not null, n integer not null,
  primary key (tenant, path, key)
) strict, without rowid;

-- Declared searchable attributes, one row a value. key is folded and at most 200 characters; a longer value stands whole in rest.
create table attribute (
  tenant integer not null, path text not null, key text not null, n integer not null, element integer not null,
  rest text,
  primary key (tenant, path, key, n, element)
) strict, without rowid;
create index attribute_of on attribute (tenant, n, path, element, key);

-- Direct members; both ways by key.
create table membership (
  tenant integer not null, group_n integer not null, member_n integer not null,
  primary key (tenant, group_n, member_n)
) strict, without rowid;
create index membership_of on membership (tenant, member_n, group_n);

-- The change feed: append-only, numbered without gaps, written in the transaction of the change.
create table change (
  tenant integer not null, seq integer not null, n integer not null, id text not null, type text not null,
  kind text not null, member integer, paths text, version integer, actor text, request text,
  at integer not null,
  primary key (tenant, seq)
) strict, without rowid;

-- Inbound access.
create table credential (
  tenant integer not null, id text not null, kind text not null, name text not null, hash text not null,
  sealed text, last_four text, scopes text not null, created integer not null, expires integer,
  revoked integer, last_used integer,
  primary key (tenant, id)
) strict, without rowid;
create unique index credential_hash on credential (tenant, hash);

create table token (
  tenant integer not null, hash text not null, credential text not null, expires integer not null,
  primary key (tenant, hash)
) strict, without rowid;

create table administrator (
  tenant integer not null, id text not null, login text not null, password text not null, roles text not null,
  state text not null,
  primary key (tenant, id)
) strict, without rowid;
create unique index administrator_login on administrator (tenant, login);

create table session (
  tenant integer not null, hash text not null, administrator text not null, expires integer not null,
  primary key (tenant, hash)
) strict, without rowid;

create table audit (
  tenant integer not null, entry text not null, actor text not null, act text not null, object text not null,
  before text, after text,
  primary key (tenant, entry)
) strict, without rowid;

-- Traces of requests (may be lost by a crash), subscriptions, mail and staged files.
create table request (
  tenant integer not null, entry text not null, status integer not null, object text, credential text,
  trace text not null,
  primary key (tenant, entry)
) strict, without rowid;

create table subscription (
  tenant integer not null, id text not null, kind text not null, url text, secret text,
  position integer not null, state text not null, attempts integer not null, due integer not null,
  failure text,
  primary key (tenant, id)
) strict, without rowid;

create table mail (
  tenant integer not null, id text not null, message text not null, attempts integer not null,
  due integer not null,
  primary key (tenant, id)
) strict, without rowid;

create table import (
  tenant integer not null, id text not null, state text not null, applied integer not null,
  report text not null,
  primary key (tenant, id)
) strict, without rowid;

create table import_row (
  tenant integer not null, import text not null, row integer not null, doc text not null,
  primary key (tenant, import, row)
) strict, without rowid;

-- The provisioning side: enterprise applications, assignments, jobs.
create table application (
  tenant integer not null, application integer not null, name text not null, gallery text not null,
  settings text not null, secrets text, capabilities text,
  primary key (tenant, application)
) strict, without rowid;

create table assignment (
  tenant integer not null, application integer not null, principal integer not null, role text not null,
  at integer not null, actor text not null,
  primary key (tenant, application, principal, role)
) strict, without rowid;
create index assignment_of on assignment (tenant, principal, application);

create table job (
  tenant integer not null, job integer not null, application integer not null, state text not null,
  watermark integer not null, configuration integer not null, schedule text not null, quarantine text,
  not_before integer not null, totals text not null,
  primary key (tenant, job)
) strict, without rowid;

create table configuration (
  tenant integer not null, job integer not null, version integer not null, state text not null,
  doc text not null, author text not null, note text, at integer not null,
  primary key (tenant, job, version)
) strict, without rowid;

-- One a running job, one a housekeeping task. until 0: given back.
create table lease (
  tenant integer not null, name text not null, fence integer not null, owner text not null,
  until integer not null,
  primary key (tenant, name)
) strict, without rowid;

-- A source object tied to its target object; written is what we wrote.
create table link (
  tenant integer not null, job integer not null, source integer not null, type text not null, target text,
  origin text not null, state text not null, situation text not null, written text,
  configuration integer not null, cycle integer not null, at integer not null,
  primary key (tenant, job, source)
) strict, without rowid;
create unique index link_target on link (tenant, job, type, target) where target is not null;

create table written_member (
  tenant integer not null, job integer not null, source integer not null, member integer not null,
  primary key (tenant, job, source, member)
) strict, without rowid;
create index written_member_of on written_member (tenant, job, member);

-- What the target showed us.
create table account (
  tenant integer not null, job integer not null, type text not null, target text not null, match text,
  seen text, etag text, cycle integer not null, at integer not null,
  primary key (tenant, job, type, target)
) strict, without rowid;
create index account_match on account (tenant, job, type, match);

-- member 0: the object itself; else one membership of the group source.
create table work (
  tenant integer not null, job integer not null, source integer not null, member integer not null,
  seq integer not null, urgency integer not null, due integer not null, attempts integer not null,
  first_failed integer, failure text, sent text,
  primary key (tenant, job, source, member)
) strict, without rowid;
create index work_due on work (tenant, job, urgency, due);

create table cycle (
  tenant integer not null, job integer not null, cycle integer not null, kind text not null,
  state text not null, configuration integer not null, phase text not null, checkpoint integer not null,
  tally text not null, guard text, actor text not null, started integer not null, ended integer,
  primary key (tenant, job, cycle)
) strict, without rowid;

-- A plan, and what a full cycle holds for the guard; names sources, never target ids.
create table planned (
  tenant integer not null, job integer not null, cycle integer not null, row integer not null,
  source integer not null, member integer not null, action text not null, diff text not null,
  ground text not null, state text not null,
  primary key (tenant, job, cycle, row)
) strict, without rowid;

-- entry is a UUIDv7: ordered by time.
create table log (
  tenant integer not null, entry text not null, job integer not null, cycle integer not null,
  source integer not null, type text not null, identity text not null, target text, action text not null,
  status text not null, code text, configuration integer not null, body text not null,
  primary key (tenant, entry)
) strict, without rowid;
create index log_of on log (tenant, source, entry);
create index log_cycle on log (tenant, job, cycle, entry);
create index log_failed on log (tenant, job, entry) where status = 'failure';

-- The installation itself (tenant 0) has a feed: tenants take their numbers from it.
insert into feed (tenant, seq, oldest) values (0, 0, 0);
`,
};
