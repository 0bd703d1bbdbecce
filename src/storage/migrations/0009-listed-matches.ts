import type { Migration } from './migration.ts';

/** A listed account is found by each of its matching attributes, not by one alone; what was listed is dropped, and read anew. */
export const listedMatches: Migration = {
  number: 9,
  name: 'listed-matches',
  sql: `
drop index account_match;
update account set seen = null where match is not null;
delete from account where match is not null and etag is null;
alter table account drop column match;
-- While a full cycle matches by the target's list: which account has which value, folded, of the matching attribute of that precedence.
create table listed_match (
  tenant integer not null, job integer not null, type text not null, precedence integer not null, match text not null,
  target text not null,
  primary key (tenant, job, type, precedence, match, target)
) strict, without rowid;
create index listed_match_target on listed_match (tenant, job, type, target);
`,
};
