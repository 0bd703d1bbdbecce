import { type CredentialMade, mint, problemOfEnd } from './create-credential.ts';
import { type Credential, describe, type StoredCredential, stateOf } from './credential.ts';
import type { Alongside, CredentialDeps } from './deps.ts';
import { usualEnd } from './lifetime.ts';
import { type CredentialPolicy, type TenantOfCredentials, unmetPrerequisite } from './policy.ts';
import { unknownCredential } from './reveal-credential.ts';
import { endOldSecret, replaceSecret, selectById } from './rows.ts';

const day = 86_400;

/** For how many seconds an old secret may work beside the new one. */
export const overlap = { usual: 7 * day, min: 60, max: 90 * day } as const;

export interface Rotate {
  /** For how many seconds the old secret goes on working. */
  readonly overlapSeconds?: number | undefined;
  /** When the new secret ends, in milliseconds; null: when it is revoked; default: after as long as the old one had. */
  readonly expires?: number | null | undefined;
}

export type SecretRotated =
  | CredentialMade
  | { readonly ok: false; readonly reason: 'unknown' | 'revoked' | 'overlap' | 'rotating'; readonly problem: string };

/** True where two secrets may work side by side: an application that has room for one credential has room for one secret. */
export function rotates({ maximum }: CredentialPolicy): boolean {
  return maximum === null || maximum > 1;
}

/**
 * Gives a credential another secret, with the same id, name and permissions. The old secret works for a while beside it, and so do the
 * tokens that were got with it; then it ends by itself.
 */
export async function rotateSecret(
  deps: CredentialDeps,
  tenant: TenantOfCredentials,
  policy: CredentialPolicy,
  id: string,
  { overlapSeconds = overlap.usual, expires }: Rotate = {},
  alongside: Alongside = () => [],
): Promise<SecretRotated> {
  const unmet = unmetPrerequisite(policy, tenant);
  if (unmet !== undefined) return { ok: false, reason: 'prerequisite', problem: unmet };
  const problem = problemOfOverlap(policy, overlapSeconds);
  if (problem !== undefined) return { ok: false, reason: 'overlap', problem };
  // What was used until now was the secret that becomes the old one.
  await deps.usage.flush();
  for (;;) {
    const now = deps.clock.now();
    const end = problemOfEnd(expires, now);
    if (end !== undefined) return { ok: false, reason: 'expires', problem: end };
    const [before] = await deps.storage.read(selectById(tenant.tenant, id));
    if (before === undefined) return unknownCredential(id);
    const refusal = refusalOf(policy, before, now);
    if (refusal !== undefined) return { ok: false, ...refusal };
    const made = mint(deps, tenant.tenant, policy, { name: before.name }, id);
    const { hash, sealed, lastFour } = made.stored;
    const ends = Math.min(now + overlapSeconds * 1000, before.expires ?? Number.POSITIVE_INFINITY);
    const old = { hash: before.hash, lastFour: before.lastFour, ends, lastUsed: before.lastUsed };
    const stored: StoredCredential = {
      ...before,
      ...{ hash, sealed, lastFour, old, renewed: now, lastUsed: null },
      expires: expires === undefined ? endOfSuccessor(policy, before, now) : expires,
    };
    const credential = describe(stored, now);
    const committed = await deps.storage.commit({
      tenant: tenant.tenant,
      writes: [...replaceSecret(tenant.tenant, stored, old, now), ...alongside(credential)],
    });
    deps.known.forget(tenant.tenant);
    if (committed.done) return { ok: true, credential, secret: made.secret };
  }
}

/** When the secret in another one's place ends: after as long as that one had; what had no end gets none. */
export function endOfSuccessor(policy: CredentialPolicy, before: StoredCredential, now: number): number | null {
  if (before.expires === null) return null;
  const had = before.expires - (before.renewed ?? before.created);
  return had > 0 ? now + had : usualEnd(policy, now);
}

export type OldSecretEnded =
  | { readonly ok: true; readonly credential: Credential }
  | { readonly ok: false; readonly reason: 'unknown' | 'revoked' | 'single'; readonly problem: string };

/** Ends the old secret of a credential, with the tokens that were got with it, before its time. */
export async function endRotation(
  deps: CredentialDeps,
  tenant: number,
  id: string,
  alongside: Alongside = () => [],
): Promise<OldSecretEnded> {
  for (;;) {
    const now = deps.clock.now();
    const [before] = await deps.storage.read(selectById(tenant, id));
    if (before === undefined) return unknownCredential(id);
    if (stateOf(before, now) === 'revoked') return { ok: false, reason: 'revoked', problem: revoked(id) };
    const { old } = before;
    if (old === null || old.ends <= now) {
      const problem = `${before.name} has one secret: there is no old one to end. Revoke the credential if nobody is to come in with it.`;
      return { ok: false, reason: 'single', problem };
    }
    const credential = describe({ ...before, old: { ...old, ends: now } }, now);
    const writes = [...endOldSecret(tenant, id, old, now), ...alongside(credential)];
    const committed = await deps.storage.commit({ tenant, writes });
    deps.known.forget(tenant);
    if (committed.done) return { ok: true, credential };
  }
}

function refusalOf(policy: CredentialPolicy, { id, name, old, ...before }: StoredCredential, now: number) {
  if (before.revoked !== null) return { reason: 'revoked', problem: revoked(id) } as const;
  if (!rotates(policy)) {
    const problem = `There can be ${policy.maximum} ${policy.name} at a time, so no two secrets can work side by side. Regenerate it: the old one stops at once.`;
    return { reason: 'rotating', problem } as const;
  }
  if (old === null || old.ends <= now) return undefined;
  const until = new Date(old.ends).toISOString();
  const problem = `${name} has two secrets already: the old one works until ${until}. End it first, or wait.`;
  return { reason: 'rotating', problem } as const;
}

function problemOfOverlap({ name }: CredentialPolicy, seconds: number): string | undefined {
  if (Number.isInteger(seconds) && seconds >= overlap.min && seconds <= overlap.max) return undefined;
  return `The old secret of the ${name} cannot work for ${seconds} more seconds: take a whole number from ${overlap.min} to ${overlap.max} (90 days). To end it at once, regenerate it.`;
}

function revoked(id: string): string {
  return `The credential ${id} is revoked. Create a new one.`;
}
