import type { Migration } from './migration.ts';

/** A credential may have two secrets for a while, and people are warned before it ends. */
export const secretRotation: Migration = {
  number: 19,
  name: 'secret-rotation',
  sql: `
-- renewed: when the secret was made, where that was after the credential. old_*: the secret before it, until old_ends.
-- warn: when people are to be told next that the credential ends. All in ms.
alter table credential add column renewed integer;
alter table credential add column old_hash text;
alter table credential add column old_last_four text;
alter table credential add column old_ends integer;
alter table credential add column old_used integer;
alter table credential add column warn integer;
create unique index credential_old_hash on credential (tenant, old_hash) where old_hash is not null;
create index credential_warn on credential (warn, tenant, id) where warn is not null;
update credential set warn = expires - 2592000000 where expires is not null and revoked is null;

-- The hash of the secret that a token was got with; null: from before this was kept.
alter table token add column secret text;
`,
};
