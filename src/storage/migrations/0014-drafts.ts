import type { Migration } from './migration.ts';

/** Drafts of a configuration, and which version of its gallery entry a configuration comes from. */
export const drafts: Migration = {
  number: 14,
  name: 'drafts',
  sql: `
-- How many drafts were written and discarded: the draft's own version is that number with a minus sign, and never comes back.
alter table job add column drafts integer not null default 0;
-- base: of a draft, the version it was begun from. gallery: version of the gallery entry; null: as it was before entries had versions.
alter table configuration add column base integer;
alter table configuration add column gallery integer;

-- What a gallery entry had as its mapping in the version that a job took or looked at: the ground of a three-way merge.
create table gallery_default (
  tenant integer not null, job integer not null, gallery integer not null, doc text not null,
  primary key (tenant, job, gallery)
) strict, without rowid;
`,
};
