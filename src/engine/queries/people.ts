import type { JsonObject } from '#scim/json.ts';
import type { Query } from '#storage/port.ts';
import type { PersonNow } from '../feed/derive-departures.ts';
import { decodeColumns, decodeJson, integer, text } from './decode-columns.ts';
import { inList } from './placeholders.ts';

/** These people as the directory has them now, at most 500; who was purged is left out. */
export function peopleNow(tenant: number, sources: readonly number[]): Query<PersonNow> {
  const list = inList(sources);
  return {
    sql: `select n, id, deleted, doc from resource where tenant = ? and n in ${list.sql} and type = 'User'`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      const doc = decodeJson<JsonObject>(text(values, 'doc'));
      const { userPrincipalName, displayName, accountEnabled } = doc;
      const object = text(values, 'id');
      const disabled = accountEnabled === false || String(accountEnabled).toLowerCase() === 'false';
      return {
        source: integer(values, 'n'),
        state: values.deleted !== null ? 'deleted' : disabled ? 'disabled' : 'enabled',
        wasDisabled: disabled,
        object,
        identity: typeof userPrincipalName === 'string' ? userPrincipalName : object,
        name: typeof displayName === 'string' ? displayName : '',
      };
    },
  };
}

/** What a purged person was called at the applications, of these at most 500. */
export function writtenNames(
  tenant: number,
  sources: readonly number[],
): Query<{ readonly source: number; readonly identity: string }> {
  const list = inList(sources);
  return {
    sql: `select k.source as source, k.written as written from job j cross join link k
          where j.tenant = ? and k.tenant = j.tenant and k.job = j.job and k.source in ${list.sql}`,
    parameters: [tenant, ...list.parameters],
    decode: (row) => {
      const values = decodeColumns(row);
      const { userName, displayName } = decodeJson<JsonObject>(text(values, 'written'));
      const name = userName ?? displayName;
      return { source: integer(values, 'source'), identity: typeof name === 'string' ? name : '' };
    },
  };
}
