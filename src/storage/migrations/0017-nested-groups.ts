import type { Migration } from './migration.ts';

/** Which members of groups are groups themselves: who is in a group through others is found without reading all its members. */
export const nestedGroups: Migration = {
  number: 17,
  name: 'nested-groups',
  sql: `
-- 1: the member is a group.
alter table membership add column nested integer not null default 0;
update membership set nested = 1 where exists (
  select 1 from resource r where r.tenant = membership.tenant and r.n = membership.member_n and r.type = 'Group'
);
create index membership_nested on membership (tenant, group_n, member_n) where nested = 1;
`,
};
