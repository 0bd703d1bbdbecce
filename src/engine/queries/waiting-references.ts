import type { JsonObject } from '#scim/json.ts';
import type { Query } from '#storage/port.ts';
import { decodeColumns, decodeJson, integer, optionalInteger, optionalText, text } from './decode-columns.ts';
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

/** Where a slice of `size` active links of users ends; undefined: there are fewer. */
export function endOfUserSlice(tenant: number, job: number, after: number, size: number): Query<number> {
  return {
    sql: `select source as n from link where tenant = ? and job = ? and source > ? and type = 'User' and state = 'active'
          order by source limit 1 offset ?`,
    parameters: [tenant, job, after, size - 1],
    decode: (row) => integer(decodeColumns(row), 'n'),
  };
}

/** Users with an account, in a range, whose manager has none; `awaited` is undefined when the manager is not in the directory. In order, at most `limit`. */
export function waitingForManagers(
  tenant: number,
  job: number,
  range: { readonly after: number; readonly upTo: number },
  limit: number,
): Query<{ readonly source: number; readonly id: string; readonly awaited: number | undefined }> {
  return {
    sql: `select k.source as source, a.key as id, b.n as awaited from link k cross join attribute a
          left join resource b on b.tenant = a.tenant and b.id = a.key
          left join link t on t.tenant = k.tenant and t.job = k.job and t.source = b.n
          where k.tenant = ? and k.job = ? and k.source > ? and k.source <= ? and k.type = 'User' and k.state = 'active'
          and a.tenant = k.tenant and a.n = k.source and a.path = 'User.manager' and t.target is null
          order by k.source limit ?`,
    parameters: [tenant, job, range.after, range.upTo, limit],
    decode: (row) => {
      const values = decodeColumns(row);
      return {
        source: integer(values, 'source'),
        id: text(values, 'id'),
        awaited: optionalInteger(values, 'awaited'),
      };
    },
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
