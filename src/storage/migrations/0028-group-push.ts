import type { Migration } from './migration.ts';

/** Groups that are pushed by name, whose push rests, or whose push was ended: what an assignment says nothing of. */
export const groupPush: Migration = {
  number: 28,
  name: 'group-push',
  sql: `
-- state: active, inactive, ended; named: it is pushed by its name, whether or not anything else takes it in
create table group_push (
  tenant integer not null, application integer not null, principal integer not null,
  state text not null, named integer not null, at integer not null, actor text not null,
  primary key (tenant, application, principal)
) strict, without rowid;
`,
};
