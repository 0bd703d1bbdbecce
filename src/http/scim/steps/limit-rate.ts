import { ScimError } from '#scim/error.ts';
import { own } from '#scim/json.ts';
import { scimErrorReply } from '../../error-handler.ts';
import type { Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';

/** Answers 429 with `Retry-After` when the tenant used up what its profile permits a minute (RFC 6585 §4). */
export function limitRate(context: ScimContext): Reply | undefined {
  const { limits, errors } = context.profile.profile;
  if (limits.requestsPerMinute === null) return undefined;
  const tenant = settled(context.tenant, 'tenant');
  // Some applications raise a customer's limit on request: then it is a setting of the tenant.
  const raised = own(tenant.settings, 'requestsPerMinute');
  const perMinute = typeof raised === 'number' && raised > 0 ? raised : limits.requestsPerMinute;
  const { waitSeconds } = context.deps.rates.take(tenant.tenant, perMinute);
  if (waitSeconds === 0) return undefined;
  return scimErrorReply(new ScimError(429, errors.rate), { 'Retry-After': String(waitSeconds) });
}
