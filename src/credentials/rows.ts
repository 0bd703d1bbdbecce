import type { Query, Write } from '#storage/port.ts';
import type { Grant, StoredCredential } from './credential.ts';
import {
  decodeCredential,
  decodeLiveTokens,
  decodeTokenOwner,
  type LiveTokens,
  type TokenOwner,
} from './decode-credential.ts';

const columns = 'id, kind, name, hash, sealed, last_four, scopes, created, expires, revoked, last_used';

export function selectById(tenant: number, id: string): Query<StoredCredential> {
  return {
    sql: `select ${columns} from credential where tenant = ? and id = ?`,
    parameters: [tenant, id],
    decode: decodeCredential,
  };
}

export function selectByHash(tenant: number, hash: string): Query<StoredCredential> {
  return {
    sql: `select ${columns} from credential where tenant = ? and hash = ?`,
    parameters: [tenant, hash],
    decode: decodeCredential,
  };
}

/** A page of a tenant's credentials by id; `after` is the last id of the page before. */
export function selectPage(tenant: number, after: string, limit: number): Query<StoredCredential> {
  return {
    sql: `select ${columns} from credential where tenant = ? and id > ? order by id limit ?`,
    parameters: [tenant, after, limit],
    decode: decodeCredential,
  };
}

export function selectByToken(tenant: number, hash: string): Query<TokenOwner> {
  return {
    sql: `select ${columns
      .split(', ')
      .map((column) => `c.${column}`)
      .join(', ')}, t.hash as token_hash, t.expires as token_expires
from token t join credential c on c.tenant = t.tenant and c.id = t.credential where t.tenant = ? and t.hash = ?`,
    parameters: [tenant, hash],
    decode: decodeTokenOwner,
  };
}

export function insertCredential(tenant: number, credential: StoredCredential): Write {
  return {
    sql: `insert into credential (tenant, ${columns}) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    parameters: [
      tenant,
      credential.id,
      credential.kind,
      credential.name,
      credential.hash,
      credential.sealed,
      credential.lastFour,
      encodeGrant(credential.grant),
      credential.created,
      credential.expires,
      credential.revoked,
      credential.lastUsed,
    ],
  };
}

/**
 * Refuses the commit as `maximum` when the tenant has more than `maximum` credentials that are not revoked. Put behind the insert; the
 * tenant's row is locked first, so that two processes cannot both be the last.
 */
export function guardMaximum(tenant: number, id: string, maximum: number): readonly [lock: Write, guard: Write] {
  return [
    { sql: 'update tenant set name = name where tenant = ?', parameters: [tenant] },
    {
      sql: `update credential set name = name where tenant = ? and id = ?
and (select count(*) from credential where tenant = ? and revoked is null) <= ?`,
      parameters: [tenant, id, tenant, maximum],
      rows: 1,
      refusal: 'maximum',
    },
  ];
}

export function updateName(tenant: number, id: string, name: string): Write {
  return {
    sql: 'update credential set name = ? where tenant = ? and id = ? and revoked is null',
    parameters: [name, tenant, id],
    rows: 1,
    refusal: 'gone',
  };
}

/** Puts another secret in a credential's place; the tokens that it gave out end. */
export function replaceSecret(
  tenant: number,
  { id, hash, sealed, lastFour }: Pick<StoredCredential, 'id' | 'hash' | 'sealed' | 'lastFour'>,
): readonly Write[] {
  return [
    {
      sql: 'update credential set hash = ?, sealed = ?, last_four = ? where tenant = ? and id = ? and revoked is null',
      parameters: [hash, sealed, lastFour, tenant, id],
      rows: 1,
      refusal: 'gone',
    },
    { sql: 'delete from token where tenant = ? and credential = ?', parameters: [tenant, id] },
  ];
}

/** How many tokens of each credential let somebody in at `now`, and when the last of them ends. */
export function liveTokens(tenant: number, now: number): Query<LiveTokens> {
  return {
    sql: `select credential, count(*) as live, max(expires) as last from token
where tenant = ? and expires > ? group by credential`,
    parameters: [tenant, now],
    decode: decodeLiveTokens,
  };
}

/** Refused as `stale` when somebody else changed the grant since it was read. */
export function updateGrant(tenant: number, id: string, before: Grant, after: Grant): Write {
  return {
    sql: 'update credential set scopes = ? where tenant = ? and id = ? and scopes = ? and revoked is null',
    parameters: [encodeGrant(after), tenant, id, encodeGrant(before)],
    rows: 1,
  };
}

/** Ends a credential for good; what was readable is gone with it. */
export function markRevoked(tenant: number, id: string, now: number): readonly Write[] {
  return [
    {
      sql: 'update credential set revoked = ?, sealed = null where tenant = ? and id = ? and revoked is null',
      parameters: [now, tenant, id],
      rows: 1,
      refusal: 'gone',
    },
    { sql: 'delete from token where tenant = ? and credential = ?', parameters: [tenant, id] },
  ];
}

/** Ends every credential of a tenant. */
export function markAllRevoked(tenant: number, now: number): readonly Write[] {
  return [
    {
      sql: 'update credential set revoked = ?, sealed = null where tenant = ? and revoked is null',
      parameters: [now, tenant],
    },
    { sql: 'delete from token where tenant = ?', parameters: [tenant] },
  ];
}

export function insertToken(tenant: number, hash: string, credential: string, expires: number): Write {
  return {
    sql: 'insert into token (tenant, hash, credential, expires) values (?, ?, ?, ?)',
    parameters: [tenant, hash, credential, expires],
  };
}

/** Takes away the tokens that ended before `before`. */
export function deleteOldTokens(tenant: number, before: number): Write {
  return { sql: 'delete from token where tenant = ? and expires < ?', parameters: [tenant, before] };
}

/** Refuses as `gone` a token for a client that was revoked or changed since it was read. */
export function guardClient(tenant: number, client: StoredCredential): Write {
  return {
    sql: 'update credential set last_used = last_used where tenant = ? and id = ? and scopes = ? and revoked is null',
    parameters: [tenant, client.id, encodeGrant(client.grant)],
    rows: 1,
    refusal: 'gone',
  };
}

export function updateLastUsed(tenant: number, id: string, at: number): Write {
  return {
    sql: 'update credential set last_used = ? where tenant = ? and id = ? and (last_used is null or last_used < ?)',
    parameters: [at, tenant, id, at],
  };
}

/** Always the same text for the same grant: guards compare it. */
function encodeGrant({ permissions, tokenSeconds, state, roles, description, by, user, version }: Grant): string {
  return JSON.stringify({ permissions, tokenSeconds, state, roles, description, by, user, version });
}
