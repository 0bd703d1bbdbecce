import type { Migration } from './migration.ts';

/** The last self-test of each application, and what of it may still stand there. */
export const selfTests: Migration = {
  number: 8,
  name: 'self-tests',
  sql: `
-- started and ended are ms, ended null while it runs; report and canaries are JSON lists.
create table self_test (
  tenant integer not null, application integer not null, started integer not null, ended integer, actor text not null,
  report text not null, quirks text not null, canaries text not null,
  primary key (tenant, application)
) strict, without rowid;
`,
};
