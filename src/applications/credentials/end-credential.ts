import {
  type CredentialChanged,
  renameCredential,
  revokeCredential,
  setClientState,
} from '#credentials/change-credential.ts';
import { findCredential } from '#credentials/list-credentials.ts';
import type { Profile } from '#resources/profile.ts';
import { audited } from '../audited.ts';
import type { Administrator } from '../deps.ts';
import { namedCustomer } from '../tenants/named-tenant.ts';
import { alongside, placeOf, refusalOf, unknownCredential } from './make-credential.ts';
import { type CredentialView, viewCredential } from './view-credential.ts';

/** Gives a credential another name. @throws Refused */
export async function nameCredential(
  administrator: Administrator,
  tenantName: string,
  id: string,
  name: string,
): Promise<CredentialView> {
  const { deps } = administrator;
  const { tenant, profile } = await placeOf(administrator, tenantName);
  const note = alongside(administrator, tenant, 'credential.rename');
  return settled(profile, await renameCredential(deps.credentials, tenant.tenant, id, name, note));
}

/** Ends a credential for good. @throws Refused */
export async function endCredential(
  administrator: Administrator,
  tenantName: string,
  id: string,
): Promise<CredentialView> {
  const { deps } = administrator;
  const { tenant, profile } = await placeOf(administrator, tenantName);
  const note = alongside(administrator, tenant, 'credential.revoke');
  return settled(profile, await revokeCredential(deps.credentials, tenant.tenant, id, note));
}

/** Switches a client off or on again. @throws Refused */
export async function switchCredential(
  administrator: Administrator,
  tenantName: string,
  id: string,
  disabled: boolean,
): Promise<CredentialView> {
  const { deps } = administrator;
  const { tenant, profile } = await placeOf(administrator, tenantName);
  const note = alongside(administrator, tenant, disabled ? 'credential.disable' : 'credential.enable');
  const state = disabled ? 'disabled' : 'active';
  return settled(profile, await setClientState(deps.credentials, tenant.tenant, id, state, note));
}

/** Deletes a credential and its tokens. @throws Refused */
export async function removeCredential(administrator: Administrator, tenantName: string, id: string): Promise<string> {
  const { deps } = administrator;
  const { tenant } = await namedCustomer(deps, tenantName);
  const credential = await findCredential(deps.credentials, tenant, id);
  if (credential === undefined) throw unknownCredential(tenantName, id);
  const { name, kind } = credential;
  const committed = await deps.storage.commit({
    tenant,
    writes: [
      { sql: 'delete from token where tenant = ? and credential = ?', parameters: [tenant, id] },
      { sql: 'delete from credential where tenant = ? and id = ?', parameters: [tenant, id], rows: 1 },
      audited(administrator, tenant, 'credential.delete', id, { name, kind }),
    ],
  });
  deps.credentials.known.forget(tenant);
  if (!committed.done) throw unknownCredential(tenantName, id);
  return id;
}

/** The credential after a change. @throws Refused when it was refused */
export function settled(profile: Profile, changed: CredentialChanged): CredentialView {
  if (changed.ok) return viewCredential(profile, changed.credential);
  throw refusalOf(changed.reason, changed.problem);
}
