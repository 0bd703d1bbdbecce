import { type Authenticated, authenticate as findCaller } from '#credentials/authenticate.ts';
import { ScimError } from '#scim/error.ts';
import { scimErrorReply } from '../error-handler.ts';
import type { Reply } from '../reply.ts';
import type { ScimContext } from '../scim/context.ts';
import type { Step } from '../scim/step.ts';
import type { OwnAuthentication } from './own-authentication.ts';
import { unauthorizedReply } from './unauthorized.ts';

/**
 * Finds the credential behind the Authorization header, unless the application itself recognises who asks. A missing, wrong, expired or revoked one and an unknown tenant get one
 * and the same answer after the same work; why stands in the operator's log alone.
 */
export function authenticate(context: ScimContext): ReturnType<Step> {
  const { authenticate: ofApplication } = context.deps;
  return ofApplication === undefined ? byCredential(context) : byApplication(context, ofApplication);
}

/** An application that embeds the service provider may have keys of its own; what is none of them is Rollcall's to judge. */
async function byApplication(context: ScimContext, recognise: OwnAuthentication): Promise<Reply | undefined> {
  const { method, address, request } = context;
  const { url, headers } = request;
  const caller = await recognise({ method, url, headers, address });
  if (caller === undefined || caller === null) return byCredential(context);
  // Another tenant's key is a wrong one, in the same words.
  if (context.tenant?.name !== caller.tenant) return refuse(context, { ok: false, reason: 'wrong' });
  const { name, permissions = [], user } = caller;
  context.caller = { id: name, name, permissions, user };
  return undefined;
}

function byCredential(context: ScimContext): ReturnType<Step> {
  const { deps, profile, tenant, request, address } = context;
  const header = request.headers.get('authorization');
  const found = findCaller(deps.credentials, tenant, profile.profile.credentials, header, address);
  return found instanceof Promise ? found.then((later) => admit(context, later)) : admit(context, found);
}

function admit(context: ScimContext, found: Authenticated): ReturnType<Step> {
  if (!found.ok) return refuse(context, found);
  context.caller = found.credential;
  return undefined;
}

async function refuse(context: ScimContext, found: Extract<Authenticated, { ok: false }>): Promise<Reply> {
  const { deps, profile } = context;
  const { credentials: policy, errors } = profile.profile;
  context.refusedBecause = `credential-${found.reason}`;
  // A tenant that was remembered is read now, so that a refusal costs one read of it whether it exists or not.
  if (!context.tenantWasRead) await deps.tenants.read(context.tenantName);
  deps.log.info('a credential was refused', {
    requestId: context.requestId,
    profile: profile.profile.key,
    tenant: context.tenantName,
    reason: found.reason,
  });
  deps.metrics.count('rollcall_credentials_refused_total', { profile: profile.profile.key, reason: found.reason });
  if (found.retryAfter === undefined) return unauthorizedReply(policy.unauthorized);
  return scimErrorReply(new ScimError(429, errors.rate), { 'Retry-After': String(found.retryAfter) });
}
