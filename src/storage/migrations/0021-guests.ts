import type { Migration } from './migration.ts';

/** Who was invited to connect an identity provider to a tenant, without an account, and how far that went. */
export const guests: Migration = {
  number: 21,
  name: 'guests',
  sql: `
-- session: hash of the browser's session, '' until the link was opened. since: feed number when the first token was made;.
create table guest (
  tenant integer not null, id text not null, hash text not null, session text not null, mail text not null,
  made integer not null, made_by text not null, expires integer not null, opened integer, agent text not null,
  provider text not null, step text not null, token_at integer, since integer not null, finished integer,
  withdrawn integer,
  primary key (tenant, id)
) strict, without rowid;
create unique index guest_hash on guest (tenant, hash);
create index guest_session on guest (tenant, session);
`,
};
