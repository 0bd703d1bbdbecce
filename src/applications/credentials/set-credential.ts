import { changeCredential } from '#credentials/change-credential.ts';
import type { Credential } from '#credentials/credential.ts';
import { issueTokenOf } from '#credentials/issue-token.ts';
import { findCredential } from '#credentials/list-credentials.ts';
import { audited } from '../audited.ts';
import { changedSince } from '../changed-since.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { rolesGiven } from './client-roles.ts';
import { settled } from './end-credential.ts';
import { alongside, endGiven, permissionsGiven, placeOf, unknownCredential } from './make-credential.ts';
import type { ScopeKey } from './scope-keys.ts';
import { type CredentialView, type SecretView, viewSecret } from './view-credential.ts';

export interface CredentialEdit {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly tokenSeconds?: number | undefined;
  readonly roles?: readonly string[] | undefined;
  readonly permissions?: readonly string[] | undefined;
  /** In place of `permissions`. */
  readonly scope?: ScopeKey | undefined;
  /** From now; null: it does not end by itself. */
  readonly expiresInSeconds?: number | null | undefined;
}

/** Changes what was said of a credential when it was made; its secret stays. @throws Refused */
export async function setCredential(
  administrator: Administrator,
  tenantName: string,
  id: string,
  edit: CredentialEdit,
): Promise<CredentialView> {
  const { deps } = administrator;
  const { name, description, tokenSeconds, roles: keys } = edit;
  const { tenant, profile } = await placeOf(administrator, tenantName);
  const permissions = permissionsGiven(profile, edit);
  const before = await findCredential(deps.credentials, tenant.tenant, id);
  if (before === undefined) throw unknownCredential(tenantName, id);
  const roles = keys === undefined ? undefined : rolesGiven(profile, keys);
  if (permissions !== undefined && (profile.credentials.roles?.length ?? 0) > 0) {
    const detail = `What this ${profile.credentials.name} may do comes by its roles.`;
    throw new Refused('invalid', detail, 'Give it other roles.', { field: 'roles' });
  }
  // One that was made without roles was made for provisioning.
  const forScim = roles?.forScim ?? (before.roles.length === 0 || rolesGiven(profile, before.roles).forScim);
  const duration = tokenSeconds ?? before.tokenSeconds;
  const change = {
    forScim,
    ...(administrator.expected === undefined ? {} : { expected: administrator.expected }),
    ...(name === undefined ? {} : { name }),
    ...(description === undefined ? {} : { description }),
    ...(duration === null ? {} : { tokenSeconds: duration }),
    ...(roles === undefined ? {} : { roles }),
    ...(permissions === undefined ? {} : { permissions }),
    ...endGiven(administrator, edit.expiresInSeconds),
  };
  const note = (after: Credential) => [
    audited(administrator, tenant.tenant, 'credential.change', id, noteworthy(before), noteworthy(after)),
  ];
  const changed = await changeCredential(deps.credentials, tenant.tenant, profile.credentials, id, change, note);
  if (!changed.ok && changed.reason === 'changed')
    throw await changedSince(administrator, { tenant: tenant.tenant, object: id, name: before.name });
  return settled(profile, changed);
}

function noteworthy({ name, description, tokenSeconds, roles, permissions, expires }: Credential) {
  const expiresAt = expires === null ? null : new Date(expires).toISOString();
  return { name, description, tokenSeconds, roles, permissions, expiresAt };
}

/** An access token of an OAuth client, shown this once: what one pastes in *Secret Token*. @throws Refused */
export async function generateToken(administrator: Administrator, tenantName: string, id: string): Promise<SecretView> {
  const { credentials } = administrator.deps;
  const { tenant, profile, addresses } = await placeOf(administrator, tenantName);
  const client = await findCredential(credentials, tenant.tenant, id);
  if (client === undefined) throw unknownCredential(tenantName, id);
  const note = alongside(administrator, tenant, 'credential.token');
  const issued = await issueTokenOf(credentials, tenant, profile.credentials, id, note);
  if (issued.ok) return viewSecret(profile, client, undefined, addresses, issued);
  if (client.kind !== 'oauth-client') {
    throw new Refused('conflict', `This ${profile.credentials.name} makes no tokens.`, 'Its secret itself lets in.');
  }
  throw new Refused('conflict', `The client ${client.name} is ${client.state}: it makes no tokens.`, wayOut(client));
}

function wayOut({ state }: Credential): string {
  return state === 'disabled' ? 'Enable it first.' : 'Add another client.';
}
