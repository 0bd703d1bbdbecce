import { endRotation, rotateSecret } from '#credentials/rotate-secret.ts';
import type { Administrator } from '../deps.ts';
import { alongside, endGiven, firstToken, placeOf, refusalOf } from './make-credential.ts';
import { type CredentialView, type SecretView, viewCredential, viewSecret } from './view-credential.ts';

export interface RotationInput {
  /** For how many seconds the old secret goes on working; default seven days. */
  readonly overlapSeconds?: number | undefined;
  /** When the new secret ends, from now; null: not by itself; absent: after as long as the old one had. */
  readonly expiresInSeconds?: number | null | undefined;
  /** False: no access token is made with a client's new secret. */
  readonly withToken?: boolean | undefined;
}

/** A new secret for a credential; the old one works for a while beside it. @throws Refused */
export async function rotateCredential(
  administrator: Administrator,
  tenantName: string,
  id: string,
  { overlapSeconds, expiresInSeconds, withToken = true }: RotationInput,
): Promise<SecretView> {
  const { tenant, profile, addresses } = await placeOf(administrator, tenantName);
  const { credentials } = administrator.deps;
  const wanted = { overlapSeconds, ...endGiven(administrator, expiresInSeconds) };
  const note = alongside(administrator, tenant, 'credential.rotate');
  const made = await rotateSecret(credentials, tenant, profile.credentials, id, wanted, note);
  if (!made.ok) throw refusalOf(made.reason, made.problem);
  const token = withToken ? await firstToken(administrator, tenant, profile, made.secret) : undefined;
  return viewSecret(profile, made.credential, made.secret, addresses, token);
}

/** The old secret of a credential ends at once. @throws Refused */
export async function endOldSecret(
  administrator: Administrator,
  tenantName: string,
  id: string,
): Promise<CredentialView> {
  const { tenant, profile } = await placeOf(administrator, tenantName);
  const note = alongside(administrator, tenant, 'credential.end-old-secret');
  const ended = await endRotation(administrator.deps.credentials, tenant.tenant, id, note);
  if (ended.ok) return viewCredential(profile, ended.credential);
  throw refusalOf(ended.reason, ended.problem);
}
