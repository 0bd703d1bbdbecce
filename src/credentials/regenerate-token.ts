import { type CredentialMade, mint } from './create-credential.ts';
import { describe, stateOf } from './credential.ts';
import type { Alongside, CredentialDeps } from './deps.ts';
import { type CredentialPolicy, type TenantOfCredentials, unmetPrerequisite } from './policy.ts';
import { unknownCredential } from './reveal-credential.ts';
import { insertCredential, markRevoked, selectById } from './rows.ts';

export type TokenRegenerated =
  | CredentialMade
  | { readonly ok: false; readonly reason: 'unknown' | 'revoked'; readonly problem: string };

/**
 * Puts a new secret in a credential's place, with the same name and permissions and an id of its own; the old one ends in the same commit.
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
  const made = stateOf(old, now) === 'revoked' ? undefined : mint(deps, tenant.tenant, policy, { name: old.name });
  if (made !== undefined) {
    const stored = { ...made.stored, grant: old.grant };
    const credential = describe(stored, now);
    const committed = await deps.storage.commit({
      tenant: tenant.tenant,
      writes: [
        ...markRevoked(tenant.tenant, id, now),
        insertCredential(tenant.tenant, stored),
        ...alongside(credential),
      ],
    });
    deps.known.forget(tenant.tenant);
    if (committed.done) return { ok: true, credential, secret: made.secret };
  }
  return { ok: false, reason: 'revoked', problem: `The ${policy.name} ${id} is revoked. Create a new one.` };
}
