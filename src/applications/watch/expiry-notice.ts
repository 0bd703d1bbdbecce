import type { Notice } from '#engine/model/notice.ts';
import type { StoredApplication } from '../enterprise/decode-application.ts';
import { daysLeft, warningOf } from '../enterprise/secret-expiry.ts';

/** The warning of a secret that ends soon or has ended; undefined: it is too early, or nobody knows. */
export function expiryNotice(
  { application, settings }: StoredApplication,
  tenant: number,
  at: number,
): Notice | undefined {
  const { secret, secretExpiry = null } = settings;
  if (secret === null || secretExpiry === null) return undefined;
  const days = daysLeft(secretExpiry.at, at);
  const warning = warningOf(days);
  if (warning === undefined) return undefined;
  const credential = secret === 'token' ? 'The Secret Token' : 'The Client Secret';
  const facts = { credential, expires: secretExpiry.at, days, warning };
  return { kind: 'credential-expiring', tenant, job: application, at, facts };
}
