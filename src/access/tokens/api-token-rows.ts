import type { Query, Write } from '#storage/port.ts';
import type { StoredAdministrator } from '../accounts/administrator.ts';
import { administratorColumns } from '../accounts/administrator-rows.ts';
import { installation } from '../installation.ts';
import type { ApiToken } from './api-token.ts';
import { decodeApiToken, decodeTokenOwner } from './decode-api-token.ts';

const ofAdministrator = administratorColumns.replaceAll(/\w+/g, (column) => `a.${column}`);

/** The token of a hash with whom it belongs to. */
export function selectTokenOwner(
  hash: string,
): Query<{ readonly token: ApiToken; readonly administrator: StoredAdministrator }> {
  return {
    sql: `select t.id as token_id, t.name as token_name, t.scope, t.created as token_created, t.expires, t.last_used,
${ofAdministrator} from api_token t join administrator a on a.tenant = t.tenant and a.id = t.administrator where t.tenant = ? and t.hash = ?`,
    parameters: [installation, hash],
    decode: decodeTokenOwner,
  };
}

/** By name; at most 1,000. */
export function selectTokensOf(administrator: string): Query<ApiToken> {
  return {
    sql: `select id, administrator, name, scope, created, expires, last_used from api_token
where tenant = ? and administrator = ? order by lower(name), created desc, id limit 1000`,
    parameters: [installation, administrator],
    decode: decodeApiToken,
  };
}

export function insertToken(token: ApiToken, hash: string): Write {
  const { id, administrator, name, scope, created, expires } = token;
  return {
    sql: `insert into api_token (tenant, id, hash, administrator, name, scope, created, expires, last_used) values (?, ?, ?, ?, ?, ?, ?, ?, null)`,
    parameters: [installation, id, hash, administrator, name, scope, created, expires],
  };
}

/** Refused as `unknown` when the administrator has no such token. */
export function deleteToken(administrator: string, id: string): Write {
  return {
    sql: 'delete from api_token where tenant = ? and administrator = ? and id = ?',
    parameters: [installation, administrator, id],
    rows: 1,
    refusal: 'unknown',
  };
}

export function deleteTokensOf(administrator: string): Write {
  return {
    sql: 'delete from api_token where tenant = ? and administrator = ?',
    parameters: [installation, administrator],
  };
}

/** Those that expired before `before` (milliseconds). */
export function deleteExpiredTokens(before: number): Write {
  return { sql: 'delete from api_token where tenant = ? and expires < ?', parameters: [installation, before] };
}

export function markTokenUsed(id: string, at: number): Write {
  return {
    sql: 'update api_token set last_used = ? where tenant = ? and id = ?',
    parameters: [at, installation, id],
  };
}
