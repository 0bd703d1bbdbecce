import type { Migration } from './migration.ts';

/** Drift: what stands otherwise at a target than it was written, and the accounts there that nobody is linked to. */
export const drift: Migration = {
  number: 16,
  name: 'drift',
  sql: `
-- One look at a target. place: how far its phase is; facts: what it learned of the target on its way, as JSON. Times are ms.
create table drift_check (
  tenant integer not null, job integer not null, drift integer not null, state text not null, actor text not null,
  configuration integer not null, started integer not null, ended integer, phase text not null, place integer not null,
  looked integer not null, expected integer, facts text not null, problem text,
  primary key (tenant, job, drift)
) strict, without rowid;
create index drift_check_open on drift_check (tenant, job, drift) where state = 'checking';

-- One difference. attribute: '' for the account itself, 'members' with the account of the member as item. wrote and shows are JSON.
-- drift: the check that saw it last; since: when it was seen first as it is (ms); tries: how often it was written back.
create table drift_finding (
  tenant integer not null, job integer not null, type text not null, target text not null, attribute text not null,
  item text not null, kind text not null, row integer not null, source integer not null, member integer not null,
  identity text not null, named text not null, wrote text not null, shows text not null, state text not null,
  tries integer not null, since integer not null, drift integer not null,
  primary key (tenant, job, type, target, attribute, item, kind)
) strict, without rowid;
create index drift_finding_row on drift_finding (tenant, job, row);
create index drift_finding_kind on drift_finding (tenant, job, kind, attribute, state, row);
create index drift_finding_attribute on drift_finding (tenant, job, attribute, row);

-- Which accounts the list showed, while a check runs.
create table drift_seen (
  tenant integer not null, job integer not null, type text not null, target text not null,
  primary key (tenant, job, type, target)
) strict, without rowid;

-- Accounts that are linked to nobody. candidate: who would match, 0 for nobody; appeared: 1 when an earlier list did not show it.
create table unmanaged (
  tenant integer not null, job integer not null, type text not null, target text not null, row integer not null,
  name text not null, named text not null, kind text not null, candidate integer not null, since integer not null,
  appeared integer not null, drift integer not null, ignored integer not null, ignored_by text, ignored_at integer, note text,
  primary key (tenant, job, type, target)
) strict, without rowid;
create index unmanaged_row on unmanaged (tenant, job, row);
create index unmanaged_kind on unmanaged (tenant, job, ignored, kind, row);

-- By which folded value of the matching attribute of that precedence an unmanaged account is found.
create table unmanaged_match (
  tenant integer not null, job integer not null, type text not null, precedence integer not null, match text not null,
  target text not null,
  primary key (tenant, job, type, precedence, match, target)
) strict, without rowid;
create index unmanaged_match_target on unmanaged_match (tenant, job, type, target);
`,
};
