import { changeClient } from '#credentials/change-credential.ts';
import type { Credential } from '#credentials/credential.ts';
import { issueTokenOf } from '#credentials/issue-token.ts';
import { findCredential } from '#credentials/list-credentials.ts';
import { audited } from '../audited.ts';
import { changedSince } from '../changed-since.ts';
import type { Administrator } from '../deps.ts';
import { Refused } from '../refused.ts';
import { rolesGiven } from './client-roles.ts';
import { settled } from './end-credential.ts';
import { alongside, placeOf, unknownCredential } from './make-credential.ts';
import { type CredentialView, type SecretView, viewSecret } from './view-credential.ts';

export interface ClientInput {
  readonly name?: string | undefined;
  readonly description?: string | undefined;
  readonly tokenSeconds?: number | undefined;
  readonly roles?: readonly string[] | undefined;
}

/** Changes what was said of an OAuth client when it was made. @throws Refused */
export async function setClient(
  administrator: Administrator,
  tenantName: string,
  id: string,
  { name, description, tokenSeconds, roles: keys }: ClientInput,
): Promise<CredentialView> {
  const { deps } = administrator;
  const { tenant, profile } = await placeOf(administrator, tenantName);
  const before = await findCredential(deps.credentials, tenant.tenant, id);
  if (before === undefined) throw unknownCredential(tenantName, id);
  const roles = keys === undefined ? undefined : rolesGiven(profile, keys);
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
  };
  const note = (after: Credential) => [
    audited(administrator, tenant.tenant, 'credential.change', id, noteworthy(before), noteworthy(after)),
  ];
  const changed = await changeClient(deps.credentials, tenant.tenant, profile.credentials, id, change, note);
  if (!changed.ok && changed.reason === 'changed')
    throw await changedSince(administrator, { tenant: tenant.tenant, object: id, name: before.name });
  return settled(changed);
}

function noteworthy({ name, description, tokenSeconds, roles }: Credential) {
  return { name, description, tokenSeconds, roles };
}

/** An access token of an OAuth client, shown this once: what one pastes in *Secret Token*. @throws Refused */
export async function generateToken(administrator: Administrator, tenantName: string, id: string): Promise<SecretView> {
  const { credentials } = administrator.deps;
  const { tenant, profile, addresses } = await placeOf(administrator, tenantName);
  const client = await findCredential(credentials, tenant.tenant, id);
  if (client === undefined) throw unknownCredential(tenantName, id);
  const note = alongside(administrator, tenant, 'credential.token');
  const issued = await issueTokenOf(credentials, tenant, profile.credentials, id, note);
  if (issued.ok) return viewSecret(client, undefined, addresses, issued);
  if (client.kind !== 'oauth-client') {
    throw new Refused('conflict', `This ${profile.credentials.name} makes no tokens.`, 'Its secret itself lets in.');
  }
  throw new Refused('conflict', `The client ${client.name} is ${client.state}: it makes no tokens.`, wayOut(client));
}

function wayOut({ state }: Credential): string {
  return state === 'disabled' ? 'Enable it first.' : 'Add another client.';
}
