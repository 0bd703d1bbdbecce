import type { Migration } from './migration.ts';

/** Plans: what a simulated cycle would do, row by row, and what became of it when it was applied. */
export const plans: Migration = {
  number: 10,
  name: 'plans',
  sql: `
-- Times are ms. totals: rows by action and state, as JSON. cycle: that applied it. passed: 0 where the guard would hold it.
create table plan (
  tenant integer not null, job integer not null, plan integer not null, state text not null,
  configuration integer not null, actor text not null, started integer not null, ended integer,
  guard text, passed integer not null, totals text not null, problem text,
  approver text, approved integer, cycle integer,
  primary key (tenant, job, plan)
) strict, without rowid;
create index plan_open on plan (tenant, job, plan) where state in ('simulating', 'applying');

-- member 0: the object itself. named: what the row can be found by, in lower case. changes, steps and ground are JSON.
create table plan_row (
  tenant integer not null, job integer not null, plan integer not null, row integer not null,
  part text not null, source integer not null, member integer not null, type text not null, identity text not null,
  other text, named text not null, action text not null, state text not null, code text, message text not null,
  changes text not null, steps text not null, ground text not null, outcome text,
  primary key (tenant, job, plan, row)
) strict, without rowid;
create index plan_row_action on plan_row (tenant, job, plan, action, state, row);
create index plan_row_open on plan_row (tenant, job, plan, row) where state = 'planned';
`,
};
