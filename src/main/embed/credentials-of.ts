import { endCredential } from '#applications/credentials/end-credential.ts';
import {
  type CredentialInput,
  credentialsOf as listOf,
  makeCredential,
  regenerateCredential,
} from '#applications/credentials/make-credential.ts';
import { type RotationInput, rotateCredential } from '#applications/credentials/rotate-credential.ts';
import type { CredentialView, SecretView } from '#applications/credentials/view-credential.ts';
import type { Administrator } from '#applications/deps.ts';

/** A credential that was just made: the only time its secret is shown. */
export interface ProviderCredential extends SecretView {
  /** What a customer enters as Secret Token; an access token where the profile has OAuth clients. */
  readonly token: string;
}

/** What lets a tenant's SCIM client in. What cannot be done is thrown as `Refused`. */
export interface ProviderCredentials {
  /** @throws Refused, as where the profile allows one at a time and there is one */
  create(tenant: string, input?: CredentialInput): Promise<ProviderCredential>;
  /** Without secrets. */
  list(tenant: string): Promise<readonly CredentialView[]>;
  /** A new secret; the old one works beside it for a while, by default seven days. */
  rotate(tenant: string, id: string, input?: RotationInput): Promise<ProviderCredential>;
  /** A new secret in its place; the old one ends at once. */
  regenerate(tenant: string, id: string): Promise<ProviderCredential>;
  /** Ends it for good. */
  revoke(tenant: string, id: string): Promise<CredentialView>;
}

export function credentialsOf(administrator: Administrator): ProviderCredentials {
  return {
    create: async (tenant, input = {}) => withToken(await makeCredential(administrator, tenant, input)),
    list: async (tenant) => (await listOf(administrator, tenant)).credentials,
    rotate: async (tenant, id, input = {}) => withToken(await rotateCredential(administrator, tenant, id, input)),
    regenerate: async (tenant, id) => withToken(await regenerateCredential(administrator, tenant, id)),
    revoke: (tenant, id) => endCredential(administrator, tenant, id),
  };
}

function withToken(made: SecretView): ProviderCredential {
  return { ...made, token: made.secretToken ?? '' };
}
