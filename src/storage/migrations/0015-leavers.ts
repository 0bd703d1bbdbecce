import type { Migration } from './migration.ts';

/** Who left, what became of each of their accounts, and the evidence of it: kept longer than the log. */
export const leavers: Migration = {
  number: 15,
  name: 'leavers',
  sql: `
-- Times are ms. cause: disabled, deleted, unassigned, out-of-scope. at: when it was changed at the source; seq: by which change, null when nobody can tell and at is when it was found.
-- deleted: when somebody disabled was deleted, too. person: the identity in lower case; named: what a search looks in. open: how many of its revocations are.
create table leaver (
  tenant integer not null, leaver text not null, source integer not null, object text not null, person text not null,
  identity text not null, name text not null, named text not null, cause text not null, at integer not null, seq integer, actor text,
  deleted integer, returned integer, open integer not null,
  primary key (tenant, leaver)
) strict, without rowid;
create index leaver_at on leaver (tenant, at, leaver);
create index leaver_of on leaver (tenant, source, at, leaver);
create index leaver_person on leaver (tenant, person, at, leaver);
create index leaver_object on leaver (tenant, object, at, leaver);
create index leaver_open on leaver (tenant, at, leaver) where open > 0;

-- state: open, disabled, deleted, gone, kept, returned, removed. code: why it is open or ended so. entry: of the log. gone: when the disabled account was deleted later.
create table revocation (
  tenant integer not null, leaver text not null, job integer not null, source integer not null, application text not null,
  account text not null, state text not null, ended integer, attempts integer not null, code text, entry text,
  evidence text not null, gone integer,
  primary key (tenant, leaver, job)
) strict, without rowid;
create index revocation_open on revocation (tenant, job, source) where state in ('open', 'kept');
create index revocation_of on revocation (tenant, source, job);

-- How far the change feed was read for leavers. What was before is history that nobody kept.
create table leaver_mark (
  tenant integer primary key, seq integer not null
) strict;
insert into leaver_mark (tenant, seq) select tenant, seq from feed;
`,
};
