import type { Query } from '#storage/port.ts';
import { decodeColumns, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** Members of a provisioned group, in a range, that have no account yet: they cannot be written. In order, at most `limit`. */
export function waitingMembers(
  tenant: number,
  job: number,
  group: number,
  range: { readonly after: number; readonly upTo: number },
  limit: number,
): Query<number> {
  return {
    sql: `select m.member_n as n from link g cross join membership m
          left join link u on u.tenant = m.tenant and u.job = g.job and u.source = m.member_n
          where g.tenant = ? and g.job = ? and g.source = ? and g.state = 'active' and g.target is not null
          and m.tenant = g.tenant and m.group_n = g.source and m.member_n > ? and m.member_n <= ? and u.target is null
          order by m.member_n limit ?`,
    parameters: [tenant, job, group, range.after, range.upTo, limit],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** The numbers of objects of the directory by their identifiers, at most 500. */
export function numbersOfIds(
  tenant: number,
  ids: readonly string[],
): Query<{ readonly id: string; readonly source: number }> {
  const list = inList(ids);
  return {
    sql: `select id, n from resource where tenant = ? and id in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return { id: text(values, 'id'), source: integer(values, 'n') };
    },
  };
}
