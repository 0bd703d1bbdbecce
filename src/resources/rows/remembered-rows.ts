import type { Query, Write } from '#storage/port.ts';
import { decodeMemberGroup, type MemberGroup } from '../decode-membership.ts';

/** Paths that no attribute can have: blanks stand in no attribute name. */
const leftGroups = ' left groups';
const leftMembers = ' left members';

/** Keeps the memberships that a resource leaves with its deletion, so that a restore can bring them back. */
export function rememberMemberships(tenant: number, n: number): Write[] {
  return [
    {
      sql: `insert into attribute (tenant, path, key, n, element)
            select tenant, '${leftGroups}', cast(group_n as text), member_n, 0 from membership
            where tenant = ? and member_n = ?`,
      parameters: [tenant, n],
    },
    {
      sql: `insert into attribute (tenant, path, key, n, element)
            select tenant, '${leftMembers}', cast(member_n as text), group_n, 0 from membership
            where tenant = ? and group_n = ?`,
      parameters: [tenant, n],
    },
  ];
}

/** What is left of the remembered groups, or members: those that are live. */
export function rememberedMemberships(tenant: number, n: number, what: 'groups' | 'members'): Query<MemberGroup> {
  return {
    sql: `select r.n, r.id, r.type from attribute a
          cross join resource r
          where r.tenant = a.tenant and r.n = cast(a.key as bigint) and a.tenant = ? and a.n = ? and a.path = ? and r.deleted is null order by r.n`,
    parameters: [tenant, n, what === 'groups' ? leftGroups : leftMembers],
    decode: decodeMemberGroup,
  };
}
