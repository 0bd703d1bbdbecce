import { type CredentialSecret, placeOfSecret, secretOf } from './create-credential.ts';
import { type Credential, describe, stateOf } from './credential.ts';
import type { CredentialDeps } from './deps.ts';
import type { CredentialPolicy } from './policy.ts';
import { selectById } from './rows.ts';

export type CredentialRevealed =
  | { readonly ok: true; readonly credential: Credential; readonly secret: CredentialSecret }
  | { readonly ok: false; readonly reason: 'unknown' | 'revoked' | 'unreadable'; readonly problem: string };

/** Shows a secret again where the application does: the sealed text is opened, nothing is changed. */
export async function revealCredential(
  deps: CredentialDeps,
  tenant: number,
  policy: CredentialPolicy,
  id: string,
): Promise<CredentialRevealed> {
  const [stored] = await deps.storage.read(selectById(tenant, id));
  if (stored === undefined) return unknownCredential(id);
  const now = deps.clock.now();
  if (stateOf(stored, now) === 'revoked') {
    return { ok: false, reason: 'revoked', problem: `The ${policy.name} ${id} is revoked. Create a new one.` };
  }
  if (stored.sealed === null) {
    return {
      ok: false,
      reason: 'unreadable',
      problem: `The secret of this ${policy.name} was shown once and is not kept. Create a new one if it was lost.`,
    };
  }
  const secret = deps.sealer.open(placeOfSecret(tenant, id), stored.sealed);
  return { ok: true, credential: describe(stored, now), secret: secretOf(policy, id, secret) };
}

/** The refusal for an id that the tenant does not have. */
export function unknownCredential(id: string): { ok: false; reason: 'unknown'; problem: string } {
  return { ok: false, reason: 'unknown', problem: `There is no credential ${id} here. List them to see their ids.` };
}
