import { isJsonObject, type JsonObject } from '#scim/json.ts';
import type { Query } from '#storage/port.ts';
import { decodeColumns, decodeJson, integer, text } from './decode-columns.ts';
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
      const doc = decodeJson<JsonObject>(text(values, 'doc'));
      const name = isJsonObject(doc) ? (doc.userPrincipalName ?? doc.displayName) : undefined;
      return { source: integer(values, 'n'), identity: typeof name === 'string' ? name : text(values, 'id') };
    },
  };
}
