import type { CredentialSecret } from '#credentials/create-credential.ts';
import type { Credential } from '#credentials/credential.ts';
import type { LiveTokens } from '#credentials/decode-credential.ts';
import { daysOf } from '#credentials/lifetime.ts';
import { rotates } from '#credentials/rotate-secret.ts';
import type { ClientRole, Profile } from '#resources/profile.ts';
import type { ScopeKey } from './scope-keys.ts';
import { type Scope, scopeHeld, scopesOf } from './scopes.ts';

/** A credential as administrators see it in lists. */
export interface CredentialView {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly state: 'active' | 'disabled' | 'inactive' | 'revoked' | 'expired';
  readonly permissions: readonly string[];
  /** Keys of the roles that the permissions come from, where they came by roles. */
  readonly roles: readonly string[];
  readonly description: string | null;
  /** Lifetime of an OAuth client's tokens. */
  readonly tokenSeconds: number | null;
  readonly version: number;
  /** Who made it, where that was noted. */
  readonly createdBy: string | null;
  /** Id of the user that it stands for: who `/Me` is. */
  readonly standsFor: string | null;
  /** An OAuth client's tokens that let somebody in now, and when the last of them ends. */
  readonly tokens: { readonly live: number; readonly lastEnds: string | null } | null;
  readonly created: string;
  readonly expiresAt: string | null;
  readonly lastUsed: string | null;
  /** The last characters of the secret. */
  readonly ending: string | null;
  /** It ends within 30 days, or what was made for less within 7 or 1. */
  readonly expiresSoon: boolean;
  /** While the old secret works beside the new one: until when, its last characters, and when each was last used. */
  readonly rotation: {
    readonly until: string;
    readonly ending: string | null;
    readonly oldUsed: string | null;
    readonly newUsed: string | null;
  } | null;
  /** What its permissions come to; null where they come by roles, limit nothing, or are another choice. */
  readonly scope: ScopeKey | null;
}

/** With what one pastes in *Secret Token*; null where it is not shown (again). */
export interface SecretView extends CredentialView {
  readonly secretToken: string | null;
  readonly baseUrl: string;
  readonly userId: string | null;
  readonly apiKey: string | null;
  readonly base64Key: string | null;
  readonly clientId: string | null;
  readonly clientSecret: string | null;
  readonly tokenUrl: string | null;
  readonly addressNote: string | null;
}

export type Addresses = Pick<SecretView, 'baseUrl' | 'tokenUrl' | 'addressNote'>;

/** What credentials of an application can be. */
export interface PolicyView {
  readonly kind: string;
  readonly name: string;
  /** How many may exist at once; null: no limit. */
  readonly maximum: number | null;
  /** The secret can be shown again. */
  readonly readable: boolean;
  readonly tokenSeconds: {
    readonly default: number;
    readonly min: number;
    readonly max: number;
    readonly maxForScim: number;
  } | null;
  /** How its permissions can be limited; none where they come by roles, or limit nothing. */
  readonly scopes: readonly Scope[];
  /** How many days one lasts when nothing else is said; null: until it is revoked. */
  readonly expiresAfterDays: number | null;
  /** Two secrets of one can work side by side. */
  readonly rotates: boolean;
  readonly roles: readonly ClientRole[];
  readonly grantTypes: readonly { readonly key: string; readonly name: string; readonly refusal: string | null }[];
}

export function viewPolicy(profile: Profile): PolicyView {
  const { credentials } = profile;
  const { kind, name, maximum, readable, tokenSeconds, roles = [], grantTypes = [] } = credentials;
  return {
    kind,
    name,
    maximum,
    readable,
    tokenSeconds: tokenSeconds ?? null,
    scopes: scopesOf(profile),
    expiresAfterDays: daysOf(credentials),
    rotates: rotates(credentials),
    roles,
    grantTypes: grantTypes.map((each) => ({ refusal: null, ...each })),
  };
}

export function viewCredential(profile: Profile, credential: Credential, tokens?: LiveTokens): CredentialView {
  const { rotation, expiresSoon, id, kind, name, state, permissions, created, expires, lastUsed, lastFour } =
    credential;
  return {
    id,
    kind,
    name,
    state,
    permissions,
    roles: credential.roles,
    description: credential.description,
    tokenSeconds: credential.tokenSeconds,
    version: credential.version,
    createdBy: credential.by,
    standsFor: credential.user,
    tokens:
      kind === 'oauth-client'
        ? { live: tokens?.live ?? 0, lastEnds: tokens === undefined ? null : time(tokens.last) }
        : null,
    created: time(created),
    expiresAt: timeOrNever(expires),
    lastUsed: timeOrNever(lastUsed),
    ending: lastFour,
    expiresSoon,
    rotation: rotation && {
      until: time(rotation.until),
      ending: rotation.lastFour,
      oldUsed: timeOrNever(rotation.oldUsed),
      newUsed: timeOrNever(rotation.newUsed),
    },
    scope: scopeHeld(profile, permissions) ?? null,
  };
}

/** @param token an access token that was made for the occasion, where the secret itself is none */
export function viewSecret(
  profile: Profile,
  credential: Credential,
  secret: CredentialSecret | undefined,
  addresses: Addresses,
  token?: { readonly accessToken: string; readonly expires: number },
): SecretView {
  const view = viewCredential(profile, credential);
  return {
    ...view,
    expiresAt: token === undefined ? view.expiresAt : time(token.expires),
    secretToken: token?.accessToken ?? secret?.secretToken ?? null,
    ...addresses,
    userId: secret?.userId ?? null,
    apiKey: secret?.apiKey ?? null,
    base64Key: secret?.apiKey === undefined ? null : (secret.secretToken ?? null),
    clientId: secret?.clientId ?? (credential.kind === 'oauth-client' ? credential.id : null),
    clientSecret: secret?.clientSecret ?? null,
  };
}

function timeOrNever(milliseconds: number | null): string | null {
  return milliseconds === null ? null : time(milliseconds);
}

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
