import { expiresSoon } from './lifetime.ts';
import type { CredentialKind } from './policy.ts';

/** `disabled`: its tokens stop and none can be made · `inactive`: none can be made, those given out run on. */
export type ClientState = 'active' | 'disabled' | 'inactive';

/** A row of the table `credential`. `sealed` is never part of anything that leaves this room. */
export interface StoredCredential {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly name: string;
  readonly hash: string;
  readonly sealed: string | null;
  readonly lastFour: string | null;
  readonly grant: Grant;
  readonly created: number;
  readonly expires: number | null;
  readonly revoked: number | null;
  /** Of the secret that it has now. */
  readonly lastUsed: number | null;
  /** When that secret was made, where that was later than the credential. */
  readonly renewed: number | null;
  /** The secret before it; kept after its end, so that the log can tell it from a wrong one. */
  readonly old: OldSecret | null;
}

/** A secret that was replaced and works until `ends`. */
export interface OldSecret {
  readonly hash: string;
  readonly lastFour: string | null;
  readonly ends: number;
  readonly lastUsed: number | null;
}

/** What a credential may do, kept in the column `scopes`: that of the account that made it. */
export interface Grant {
  readonly permissions: readonly string[];
  /** Lifetime of its tokens in seconds, for OAuth clients. */
  readonly tokenSeconds?: number;
  readonly state?: ClientState;
  /** Keys of the roles that gave the permissions, where they came by roles. */
  readonly roles?: readonly string[];
  /** What it is for, in its maker's words. */
  readonly description?: string;
  /** Who made it. */
  readonly by?: string;
  /** Id of the user that it stands for: who `/Me` is. */
  readonly user?: string;
  /** How many times its maker's words were changed, and one. */
  readonly version?: number;
}

/** A credential as lists, audits and replies show it: without any secret. Times in milliseconds. */
export interface Credential {
  readonly id: string;
  readonly kind: CredentialKind;
  readonly name: string;
  readonly state: ClientState | 'expired' | 'revoked';
  /** The last four characters of the secret, to tell credentials apart. */
  readonly lastFour: string | null;
  readonly permissions: readonly string[];
  readonly tokenSeconds: number | null;
  readonly roles: readonly string[];
  readonly description: string | null;
  readonly by: string | null;
  /** Id of the user that it stands for. */
  readonly user: string | null;
  readonly version: number;
  readonly created: number;
  readonly expires: number | null;
  readonly revoked: number | null;
  /** With whichever of its secrets. */
  readonly lastUsed: number | null;
  /** It ends within 30 days, or what was made for less within 7 or 1. */
  readonly expiresSoon: boolean;
  /** While its old secret works, too; null: it has one secret. */
  readonly rotation: Rotation | null;
}

/** Two secrets at a time. Times in milliseconds. */
export interface Rotation {
  /** When the old secret ends. */
  readonly until: number;
  /** The last four characters of the old secret. */
  readonly lastFour: string | null;
  /** When the old secret, or a token got with it, was last used. */
  readonly oldUsed: number | null;
  /** The same of the new one. */
  readonly newUsed: number | null;
}

/** What may be shown of a stored credential at `now`. */
export function describe(stored: StoredCredential, now: number): Credential {
  const state = stateOf(stored, now);
  const ended = state === 'revoked' || state === 'expired';
  return {
    id: stored.id,
    kind: stored.kind,
    name: stored.name,
    state,
    lastFour: stored.lastFour,
    permissions: stored.grant.permissions,
    tokenSeconds: stored.grant.tokenSeconds ?? null,
    roles: stored.grant.roles ?? [],
    description: stored.grant.description ?? null,
    by: stored.grant.by ?? null,
    user: stored.grant.user ?? null,
    version: versionOf(stored.grant),
    created: stored.created,
    expires: stored.expires,
    revoked: stored.revoked,
    lastUsed: latest(stored.lastUsed, stored.old?.lastUsed ?? null),
    expiresSoon: !ended && expiresSoon(stored.expires, stored.renewed ?? stored.created, now),
    rotation: ended ? null : rotationOf(stored, now),
  };
}

function rotationOf({ old, lastUsed }: StoredCredential, now: number): Rotation | null {
  if (old === null || old.ends <= now) return null;
  return { until: old.ends, lastFour: old.lastFour, oldUsed: old.lastUsed, newUsed: lastUsed };
}

function latest(one: number | null, other: number | null): number | null {
  return one === null || other === null ? (one ?? other) : Math.max(one, other);
}

/** The version of what was said of a credential. */
export function versionOf({ version = 1 }: Grant): number {
  return version;
}

/** Revoked beats expired beats what an administrator set. */
export function stateOf(stored: StoredCredential, now: number): Credential['state'] {
  if (stored.revoked !== null) return 'revoked';
  if (stored.expires !== null && stored.expires <= now) return 'expired';
  return stored.grant.state ?? 'active';
}
