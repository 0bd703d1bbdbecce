import type { StoredAdministrator } from '../accounts/administrator.ts';
import { decodeAdministrator } from '../accounts/decode-administrator.ts';
import type { ApiToken, TokenScope } from './api-token.ts';

interface TokenRow {
  readonly id: string;
  readonly administrator: string;
  readonly name: string;
  readonly scope: string;
  readonly created: number;
  readonly expires: number;
  readonly last_used: number | null;
}

interface JoinedRow {
  readonly token_id: string;
  readonly token_name: string;
  readonly scope: string;
  readonly token_created: number;
  readonly expires: number;
  readonly last_used: number | null;
}

/** A row of `api_token`. */
export function decodeApiToken(row: unknown): ApiToken {
  const { last_used, scope, ...columns } = row as TokenRow;
  return { ...columns, scope: scope as TokenScope, lastUsed: last_used };
}

/** A token beside its owner: the columns of both in one row. */
export function decodeTokenOwner(row: unknown): { token: ApiToken; administrator: StoredAdministrator } {
  const { token_id, token_name, scope, token_created, expires, last_used, ...rest } = row as JoinedRow;
  const administrator = decodeAdministrator(rest);
  const token = {
    id: token_id,
    administrator: administrator.id,
    name: token_name,
    scope: scope as TokenScope,
    created: token_created,
    expires,
    lastUsed: last_used,
  };
  return { token, administrator };
}
