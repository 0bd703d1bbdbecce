import { type CredentialMade, mint } from './create-credential.ts';
import { describe, type StoredCredential, stateOf } from './credential.ts';
import type { Alongside, CredentialDeps } from './deps.ts';
import { type CredentialPolicy, type TenantOfCredentials, unmetPrerequisite } from './policy.ts';
import { unknownCredential } from './reveal-credential.ts';
import { endOfSuccessor } from './rotate-secret.ts';
import { insertCredential, markRevoked, replaceSecret, selectById } from './rows.ts';

export type TokenRegenerated =
  | CredentialMade
  | { readonly ok: false; readonly reason: 'unknown' | 'revoked'; readonly problem: string };

/**
 * Puts a new secret in a credential's place, with the same name and permissions, for as long as the old one had; that one ends in the
 * same commit. A client keeps its id, which others know it by; any other credential gets a new one.
 */
export async function regenerateToken(
  deps: CredentialDeps,
  tenant: TenantOfCredentials,
  policy: CredentialPolicy,
  id: string,
  alongside: Alongside = () => [],
): Promise<TokenRegenerated> {
  const unmet = unmetPrerequisite(policy, tenant);
  if (unmet !== undefined) return { ok: false, reason: 'prerequisite', problem: unmet };
  const [old] = await deps.storage.read(selectById(tenant.tenant, id));
  if (old === undefined) return unknownCredential(id);
  const now = deps.clock.now();
  if (stateOf(old, now) !== 'revoked') {
    const { stored, writes, secret } = successor(deps, tenant.tenant, policy, old, now);
    const credential = describe(stored, now);
    const committed = await deps.storage.commit({
      tenant: tenant.tenant,
      writes: [...writes, ...alongside(credential)],
    });
    deps.known.forget(tenant.tenant);
    if (committed.done) return { ok: true, credential, secret };
  }
  return { ok: false, reason: 'revoked', problem: `The ${policy.name} ${id} is revoked. Create a new one.` };
}

function successor(
  deps: CredentialDeps,
  tenant: number,
  policy: CredentialPolicy,
  before: StoredCredential,
  now: number,
) {
  const keeps = before.kind === 'oauth-client';
  const expires = endOfSuccessor(policy, before, now);
  const input = { name: before.name, expires };
  const { stored: made, secret } = mint(deps, tenant, policy, input, keeps ? before.id : undefined);
  if (keeps) {
    const { hash, sealed, lastFour } = made;
    const old = { hash: before.hash, lastFour: before.lastFour, ends: now, lastUsed: before.lastUsed };
    const stored = { ...before, hash, sealed, lastFour, expires, old, renewed: now, lastUsed: null };
    return { stored, secret, writes: replaceSecret(tenant, stored, old, now) };
  }
  const stored = { ...made, grant: before.grant };
  const writes = [...markRevoked(tenant, before.id, now), insertCredential(tenant, stored)];
  return { stored, secret, writes };
}
