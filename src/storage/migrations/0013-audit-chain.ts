import type { Migration } from './migration.ts';

/**
 * The audit becomes a hash chain. Entries of before are chained in the order of their time, as `linkHash` (`storage/chain.ts`)
 * and `commitmentOf` (`access/audit-chain/commitment.ts`) do it.
 */
export const auditChain: Migration = {
  number: 13,
  name: 'audit-chain',
  sql: `
-- The chain of a tenant: places given out, the hash of its last link, and where it was cut: the last place cut and its hash.
create table chain (
  tenant integer primary key, links integer not null, head text not null, cut integer not null, cut_head text not null
) strict;

-- commitment: salted hash of what the entry says; link: hash over the link before, the place, the entry, the act and the commitment.
-- redacted: the commitment of what an erasure left, null where nothing was erased.
alter table audit add column position integer not null default 0;
alter table audit add column salt text not null default '';
alter table audit add column commitment text not null default '';
alter table audit add column link text not null default '';
alter table audit add column redacted text;

update audit set salt = random_hex(audit.entry), position = numbered.position from (
  select tenant, entry, row_number() over (partition by tenant order by entry) as position from audit
) as numbered where numbered.tenant = audit.tenant and numbered.entry = audit.entry;
create unique index audit_position on audit (tenant, position);

update audit set commitment = sha256_hex(salt || sha256_hex(entry) || sha256_hex(act) || sha256_hex(actor) || sha256_hex(object)
  || sha256_hex(coalesce(before, '')) || sha256_hex(coalesce(after, '')));

with recursive chained (tenant, position, link) as (
  select tenant, position, sha256_hex('
1
' || entry || '
' || act || '
' || commitment) from audit where position = 1
  union all
  select audit.tenant, audit.position, sha256_hex(chained.link || '
' || audit.position || '
' || audit.entry || '
' || audit.act || '
' || audit.commitment)
  from chained join audit on audit.tenant = chained.tenant and audit.position = chained.position + 1
)
update audit set link = chained.link from chained
where chained.tenant = audit.tenant and chained.position = audit.position;

insert into chain (tenant, links, head, cut, cut_head)
select tenant, position, link, 0, '' from audit
where position = (select max(position) from audit as last where last.tenant = audit.tenant);
`,
};
