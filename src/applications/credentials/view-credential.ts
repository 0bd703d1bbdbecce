import type { CredentialSecret } from '#credentials/create-credential.ts';
import type { Credential } from '#credentials/credential.ts';
import type { LiveTokens } from '#credentials/decode-credential.ts';
import type { ClientRole, Profile } from '#resources/profile.ts';

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
  readonly roles: readonly ClientRole[];
  readonly grantTypes: readonly { readonly key: string; readonly name: string; readonly refusal: string | null }[];
}

export function viewPolicy({ credentials }: Profile): PolicyView {
  const { kind, name, maximum, readable, tokenSeconds, roles = [], grantTypes = [] } = credentials;
  return {
    kind,
    name,
    maximum,
    readable,
    tokenSeconds: tokenSeconds ?? null,
    roles,
    grantTypes: grantTypes.map((each) => ({ refusal: null, ...each })),
  };
}

export function viewCredential(credential: Credential, tokens?: LiveTokens): CredentialView {
  const { id, kind, name, state, permissions, created, expires, lastUsed, lastFour } = credential;
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
    expiresAt: expires === null ? null : time(expires),
    lastUsed: lastUsed === null ? null : time(lastUsed),
    ending: lastFour,
  };
}

/** @param token an access token that was made for the occasion, where the secret itself is none */
export function viewSecret(
  credential: Credential,
  secret: CredentialSecret | undefined,
  addresses: Addresses,
  token?: { readonly accessToken: string; readonly expires: number },
): SecretView {
  const view = viewCredential(credential);
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

function time(milliseconds: number): string {
  return new Date(milliseconds).toISOString();
}
