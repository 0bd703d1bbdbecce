import type { CredentialSecret } from '#credentials/create-credential.ts';
import type { Credential } from '#credentials/credential.ts';

/** A credential as administrators see it in lists. */
export interface CredentialView {
  readonly id: string;
  readonly kind: string;
  readonly name: string;
  readonly state: 'active' | 'disabled' | 'inactive' | 'revoked' | 'expired';
  readonly permissions: readonly string[];
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

export function viewCredential(credential: Credential): CredentialView {
  const { id, kind, name, state, permissions, created, expires, lastUsed, lastFour } = credential;
  return {
    id,
    kind,
    name,
    state,
    permissions,
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
