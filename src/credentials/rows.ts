import type { Query, Write } from '#storage/port.ts';
import type { Grant, OldSecret, StoredCredential } from './credential.ts';
import {
  decodeCredential,
  decodeEndingCredential,
  decodeLiveTokens,
  decodeTokenOwner,
  type EndingCredential,
  type LiveTokens,
  type TokenOwner,
} from './decode-credential.ts';
import { firstWarning } from './lifetime.ts';

export const columns =
  'id, kind, name, hash, sealed, last_four, scopes, created, expires, revoked, last_used, renewed, old_hash, old_last_four, old_ends, old_used';

export function selectById(tenant: number, id: string): Query<StoredCredential> {
  return {
    sql: `select ${columns} from credential where tenant = ? and id = ?`,
    parameters: [tenant, id],
    decode: decodeCredential,
  };
}

const ofCredential = columns.replaceAll(/\w+/g, (column) => `c.${column}`);

/** Credentials of open tenants that end or ended between two times (milliseconds), the first to end first. */
export function selectEnding(from: number, to: number, limit: number): Query<EndingCredential> {
  return {
    sql: `select ${ofCredential}, t.name as tenant_name from credential c join tenant t on t.tenant = c.tenant
where c.expires is not null and c.revoked is null and c.expires >= ? and c.expires <= ? and t.state <> 'closed'
order by c.expires, c.tenant, c.id limit ?`,
    parameters: [from, to, limit],
    decode: decodeEndingCredential,
  };
}

/** By the secret that it has now, or the one before. */
export function selectByHash(tenant: number, hash: string): Query<StoredCredential> {
  return {
    sql: `select ${columns} from credential where tenant = ? and hash = ?
union all select ${columns} from credential where tenant = ? and old_hash = ?`,
    parameters: [tenant, hash, tenant, hash],
    quick: true,
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
    sql: `select ${ofCredential}, t.hash as token_hash, t.expires as token_expires, t.secret as token_secret
from token t join credential c on c.tenant = t.tenant and c.id = t.credential where t.tenant = ? and t.hash = ?`,
    parameters: [tenant, hash],
    decode: decodeTokenOwner,
  };
}

export function insertCredential(tenant: number, credential: StoredCredential): Write {
  return {
    sql: `insert into credential (tenant, id, kind, name, hash, sealed, last_four, scopes, created, expires, revoked, last_used, warn)
values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`,
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
      firstWarning(credential.expires, credential.created),
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

/**
 * Puts another secret in a credential's place; the old one, and the tokens that were got with it, end when `old` says. Refused as `gone`
 * when the credential got another secret since it was read, or was revoked.
 */
export function replaceSecret(
  tenant: number,
  { id, hash, sealed, lastFour, renewed, expires }: StoredCredential,
  old: OldSecret,
  now: number,
): readonly Write[] {
  return [
    {
      sql: `update credential set hash = ?, sealed = ?, last_four = ?, renewed = ?, expires = ?, warn = ?,
old_hash = ?, old_last_four = ?, old_ends = ?, old_used = last_used, last_used = null
where tenant = ? and id = ? and hash = ? and revoked is null`,
      parameters: [
        ...[hash, sealed, lastFour, renewed, expires, firstWarning(expires, now)],
        ...[old.hash, old.lastFour, old.ends],
        ...[tenant, id, old.hash],
      ],
      rows: 1,
      refusal: 'gone',
    },
    ...endTokens(tenant, id, old.ends, now),
  ];
}

/** The old secret of a credential ends now. Refused as `gone` when it has another one since it was read. */
export function endOldSecret(tenant: number, id: string, old: OldSecret, now: number): readonly Write[] {
  return [
    {
      sql: 'update credential set old_ends = ? where tenant = ? and id = ? and old_hash = ? and revoked is null',
      parameters: [now, tenant, id, old.hash],
      rows: 1,
      refusal: 'gone',
    },
    {
      sql: `delete from token where tenant = ? and credential = ? and (secret is null or secret = ?)`,
      parameters: [tenant, id, old.hash],
    },
  ];
}

/** The tokens that a client has given out so far end then at the latest. */
function endTokens(tenant: number, id: string, at: number, now: number): readonly Write[] {
  const ofClient = [tenant, id] as const;
  if (at <= now) return [{ sql: 'delete from token where tenant = ? and credential = ?', parameters: ofClient }];
  return [
    {
      sql: 'update token set expires = ? where tenant = ? and credential = ? and expires > ?',
      parameters: [at, ...ofClient, at],
    },
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
      sql: 'update credential set revoked = ?, sealed = null, warn = null where tenant = ? and id = ? and revoked is null',
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
      sql: 'update credential set revoked = ?, sealed = null, warn = null where tenant = ? and revoked is null',
      parameters: [now, tenant],
    },
    { sql: 'delete from token where tenant = ?', parameters: [tenant] },
  ];
}

/** @param secret hash of the client's secret that it is got with */
export function insertToken(tenant: number, hash: string, credential: string, expires: number, secret: string): Write {
  return {
    sql: 'insert into token (tenant, hash, credential, expires, secret) values (?, ?, ?, ?, ?)',
    parameters: [tenant, hash, credential, expires, secret],
  };
}

/** Takes away the tokens that ended before `before`. */
export function deleteOldTokens(tenant: number, before: number): Write {
  return { sql: 'delete from token where tenant = ? and expires < ?', parameters: [tenant, before] };
}

/** Refuses as `gone` a token for a client that was revoked, changed or got another secret since it was read. */
export function guardClient(tenant: number, client: StoredCredential): Write {
  return {
    sql: 'update credential set last_used = last_used where tenant = ? and id = ? and scopes = ? and hash = ? and revoked is null',
    parameters: [tenant, client.id, encodeGrant(client.grant), client.hash],
    rows: 1,
    refusal: 'gone',
  };
}

/** A use that was before the credential got the secret that it has now is not noted: it was of the one before. */
export function updateLastUsed(tenant: number, id: string, at: number): Write {
  return {
    sql: `update credential set last_used = ? where tenant = ? and id = ? and (last_used is null or last_used < ?)
and (renewed is null or renewed < ?)`,
    parameters: [at, tenant, id, at, at],
  };
}

/** The same of the old secret. */
export function updateOldUsed(tenant: number, id: string, at: number): Write {
  return {
    sql: `update credential set old_used = ? where tenant = ? and id = ? and (old_used is null or old_used < ?)
and renewed <= ?`,
    parameters: [at, tenant, id, at, at],
  };
}

/** Sets when a credential ends. Refused as `gone` when it was revoked or another end was set since it was read. */
export function updateExpiry(
  tenant: number,
  { id, expires: before }: Pick<StoredCredential, 'id' | 'expires'>,
  expires: number | null,
  now: number,
): Write {
  return {
    sql: `update credential set expires = ?, warn = ? where tenant = ? and id = ? and coalesce(expires, -1) = ? and revoked is null`,
    parameters: [expires, firstWarning(expires, now), tenant, id, before ?? -1],
    rows: 1,
    refusal: 'gone',
  };
}

/** Always the same text for the same grant: guards compare it. */
function encodeGrant({ permissions, tokenSeconds, state, roles, description, by, user, version }: Grant): string {
  return JSON.stringify({ permissions, tokenSeconds, state, roles, description, by, user, version });
}
