import { ScimError } from '#scim/error.ts';
import { scimErrorReply } from '../../error-handler.ts';
import type { Reply } from '../../reply.ts';
import type { ScimContext } from '../context.ts';

/** Lets a sandbox misbehave when it was told to; tenants of real profiles are never asked. */
export function injectFault(context: ScimContext): Reply | undefined {
  const { profile } = context.profile;
  if (!profile.sandbox) return undefined;
  const fault = context.deps.faults.next({
    profile: profile.key,
    tenant: context.tenantName,
    method: context.method,
    path: context.path,
  });
  context.fault = fault;
  switch (fault?.kind) {
    case 'throttle':
      return scimErrorReply(new ScimError(429, profile.errors.rate), {
        'Retry-After': String(fault.retryAfterSeconds),
      });
    case 'fail':
      return scimErrorReply(new ScimError(fault.status, fault.detail));
    default:
      return undefined;
  }
}
