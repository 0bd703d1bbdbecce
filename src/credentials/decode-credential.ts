import type { Grant, OldSecret, StoredCredential } from './credential.ts';
import type { CredentialKind } from './policy.ts';
import type { TenantCredential } from './warnings.ts';

interface CredentialRow {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly name: string;
  readonly hash: string;
  readonly sealed: string | null;
  readonly last_four: string | null;
  readonly scopes: string;
  readonly created: number;
  readonly expires: number | null;
  readonly revoked: number | null;
  readonly last_used: number | null;
  readonly renewed: number | null;
  readonly old_hash: string | null;
  readonly old_last_four: string | null;
  readonly old_ends: number | null;
  readonly old_used: number | null;
}

/** A row with the tenant's number and the time of the next warning. */
export function decodeTenantCredential(row: unknown): TenantCredential {
  const { tenant, warn } = row as { readonly tenant: number; readonly warn: number };
  return { tenant, warn, credential: decodeCredential(row) };
}

/** A credential with the name of the tenant it lets into. */
export interface EndingCredential {
  readonly tenant: string;
  readonly credential: StoredCredential;
}

export function decodeEndingCredential(row: unknown): EndingCredential {
  const { tenant_name } = row as { readonly tenant_name: string };
  return { tenant: tenant_name, credential: decodeCredential(row) };
}

/** A credential found by one of its tokens, and when that token ends (milliseconds). */
export interface TokenOwner {
  readonly credential: StoredCredential;
  readonly tokenHash: string;
  readonly tokenExpires: number;
  /** The hash of the secret that it was got with; null: it is from before that was kept. */
  readonly tokenSecret: string | null;
}

export function decodeCredential(row: unknown): StoredCredential {
  const found = row as CredentialRow;
  return {
    id: found.id,
    kind: found.kind,
    name: found.name,
    hash: found.hash,
    sealed: found.sealed,
    lastFour: found.last_four,
    grant: JSON.parse(found.scopes) as Grant,
    created: found.created,
    expires: found.expires,
    revoked: found.revoked,
    lastUsed: found.last_used,
    renewed: found.renewed,
    old: oldSecretOf(found),
  };
}

function oldSecretOf({ old_hash, old_last_four, old_ends, old_used }: CredentialRow): OldSecret | null {
  if (old_hash === null || old_ends === null) return null;
  return { hash: old_hash, lastFour: old_last_four, ends: old_ends, lastUsed: old_used };
}

export function decodeTokenOwner(row: unknown): TokenOwner {
  const found = row as CredentialRow & {
    readonly token_hash: string;
    readonly token_expires: number;
    readonly token_secret: string | null;
  };
  return {
    credential: decodeCredential(row),
    tokenHash: found.token_hash,
    tokenExpires: found.token_expires,
    tokenSecret: found.token_secret,
  };
}

/** The tokens of a credential that let somebody in. */
export interface LiveTokens {
  readonly credential: string;
  readonly live: number;
  /** When the last of them ends, in milliseconds. */
  readonly last: number;
}

export function decodeLiveTokens(row: unknown): LiveTokens {
  return row as LiveTokens;
}
