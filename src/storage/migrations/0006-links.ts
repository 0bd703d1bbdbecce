import type { Migration } from './migration.ts';

/** Links that administrators change beside a running cycle, matches that wait for adoption. */
export const links: Migration = {
  number: 6,
  name: 'links',
  sql: `
-- Moves when an administrator changes the link: what an evaluation settles under the number before is refused.
alter table link add column revision integer not null default 0;
-- Identifiers that stood in an account we found, set by somebody else (JSON); null: none.
alter table link add column kept text;

-- Accounts that were found and are not written to before somebody adopts them. state: pending, approved.
create table pending_match (
  tenant integer not null, job integer not null, source integer not null, type text not null, target text not null,
  name text not null, changes text not null, state text not null, at integer not null,
  primary key (tenant, job, source)
) strict, without rowid;
`,
};
