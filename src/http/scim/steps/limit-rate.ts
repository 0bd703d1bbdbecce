import { permittedRate } from '#resources/tenants/permitted-rate.ts';
import { ScimError } from '#scim/error.ts';
import { scimErrorReply } from '../../error-handler.ts';
import type { Limited } from '../../rate-limiter.ts';
import type { Reply } from '../../reply.ts';
import { type ScimContext, settled } from '../context.ts';

/** Answers 429 with `Retry-After` when the tenant or the credential used up what it may ask a minute (RFC 6585 §4). */
export function limitRate(context: ScimContext): Reply | undefined {
  const { profile } = context.profile;
  const tenant = settled(context.tenant, 'tenant');
  const { perMinute, perCredential } = permittedRate(profile, tenant);
  const ofTenant = limit(String(tenant.tenant), perMinute);
  const ofCredential = limit(`${tenant.tenant} ${settled(context.caller, 'caller').id}`, perCredential);
  const [first, second] = ofTenant === undefined ? [ofCredential] : [ofTenant, ofCredential];
  if (first === undefined) return undefined;
  context.passage = context.deps.rates.take(second === undefined ? [first] : [first, second]);
  const { waitSeconds } = context.passage;
  if (waitSeconds === 0) return undefined;
  return scimErrorReply(new ScimError(429, profile.errors.rate), { 'Retry-After': String(waitSeconds) });
}

function limit(key: string, perMinute: number | null): Limited | undefined {
  return perMinute === null ? undefined : { key, perMinute };
}
