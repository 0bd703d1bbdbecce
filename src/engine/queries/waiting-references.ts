import type { JsonObject } from '#scim/json.ts';
import type { Query } from '#storage/port.ts';
import { decodeColumns, decodeJson, integer, optionalText, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';
import type { Numbers } from './subjects.ts';

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

/** What objects of the directory say, by number; undefined: it was purged. */
export function documentsOf(
  tenant: number,
  numbers: Numbers,
): Query<{ readonly source: number; readonly doc: JsonObject | undefined }> {
  return {
    sql: `select c.n as n, r.doc as doc from (${numbers.sql}) c left join resource r on r.tenant = ? and r.n = c.n order by c.n`,
    parameters: [...numbers.parameters, tenant],
    decode: (row) => {
      const values = decodeColumns(row);
      const doc = optionalText(values, 'doc');
      return { source: integer(values, 'n'), doc: doc === undefined ? undefined : decodeJson<JsonObject>(doc) };
    },
  };
}
