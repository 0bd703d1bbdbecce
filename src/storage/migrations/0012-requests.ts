import type { Migration } from './migration.ts';

/** Requests of SCIM clients, as administrators see them. The table of before was never written to. */
export const requests: Migration = {
  number: 12,
  name: 'requests',
  sql: `
-- took is ms; habits stand between blanks; code and problem say why a request was refused; excerpt is its body without values.
drop table request;
create table request (
  tenant integer not null, entry text not null, status integer not null, took integer not null, method text not null,
  path text not null, credential text, client text not null, habits text not null, code text, problem text,
  excerpt text,
  primary key (tenant, entry)
) strict, without rowid;
create index request_notable on request (tenant, entry) where status >= 400 or habits <> '';
`,
};
