import { isJsonObject, type JsonObject } from '#scim/json.ts';
import type { Query } from '#storage/port.ts';
import { type Columns, decodeColumns, decodeJson, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** What administrators call these objects, at most 500; purged ones are left out. */
export function identitiesOf(
  tenant: number,
  sources: readonly number[],
): Query<{ readonly source: number; readonly identity: string }> {
  const list = inList(sources);
  return {
    sql: `select n, id, doc from resource where tenant = ? and n in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return { source: integer(values, 'n'), identity: nameOf(values) };
    },
  };
}

/** What administrators call the objects with these identifiers, at most 500. */
export function namesOfIds(tenant: number, ids: readonly string[]): Query<string> {
  const list = inList(ids);
  return {
    sql: `select id, doc from resource where tenant = ? and id in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => nameOf(decodeColumns(row)),
  };
}

/** The identifiers of these objects, at most 500; purged ones are left out. */
export function idsOf(
  tenant: number,
  sources: readonly number[],
): Query<{ readonly source: number; readonly id: string }> {
  const list = inList(sources);
  return {
    sql: `select n, id from resource where tenant = ? and n in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      return { source: integer(values, 'n'), id: text(values, 'id') };
    },
  };
}

function nameOf(values: Columns): string {
  const doc = decodeJson<JsonObject>(text(values, 'doc'));
  const name = isJsonObject(doc) ? (doc.userPrincipalName ?? doc.displayName) : undefined;
  return typeof name === 'string' ? name : text(values, 'id');
}
