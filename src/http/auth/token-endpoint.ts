import { issueToken } from '#credentials/issue-token.ts';
import { parseClientCredentials } from '#credentials/parse-client-credentials.ts';
import type { ErrorAnswer } from '#resources/profile.ts';
import { readTextBody } from '../body/read-text-body.ts';
import type { Reply } from '../reply.ts';
import type { ScimContext } from '../scim/context.ts';
import type { Step } from '../scim/step.ts';
import { assignRequestId } from '../scim/steps/assign-request-id.ts';
import { resolveTenant } from '../scim/steps/resolve-tenant.ts';
import { takeTurn, yieldTurn } from '../scim/steps/take-turn.ts';
import { oauthReply } from './oauth-reply.ts';
import { unauthorizedReply } from './unauthorized.ts';

/** `POST {tokenPath}`: an access token for client id and secret (RFC 6749 §4.4). */
export const token: readonly Step[] = [assignRequestId, takeTurn, resolveTenant, checkTokenMethod, grantToken];

/** A token request is two names and a secret. */
const MAX_FORM_BYTES = 16_384;

/** RFC 6749 §5.2 wants 400, or 401 with a challenge when the client came with an Authorization header. */
const INVALID_CLIENT: ErrorAnswer = {
  status: 401,
  headers: { 'WWW-Authenticate': 'Basic realm="token"' },
  body: { error: 'invalid_client', error_description: 'The client id or secret is wrong, expired or revoked.' },
};

function checkTokenMethod(context: ScimContext): Reply | undefined {
  if (context.method === 'POST') return undefined;
  const problem = `The token endpoint takes POST, not ${context.method}.`;
  return oauthReply(405, { error: 'invalid_request', error_description: problem }, { Allow: 'POST' });
}

async function grantToken(context: ScimContext): Promise<Reply> {
  const { deps, request, tenant, profile, address } = context;
  yieldTurn(context);
  const text = await readTextBody(request, MAX_FORM_BYTES);
  const turnedAway = await takeTurn(context);
  if (turnedAway !== undefined) return turnedAway;
  const form = new URLSearchParams(text);
  const problem = problemOfForm(form);
  if (problem !== undefined) return oauthReply(400, problem);
  const policy = profile.profile.credentials;
  const presented = parseClientCredentials(request.headers.get('authorization'), form);
  const issued = await issueToken(deps.credentials, tenant, policy, presented, address);
  if (issued.ok) {
    return oauthReply(200, { access_token: issued.accessToken, token_type: 'bearer', expires_in: issued.expiresIn });
  }
  context.refusedBecause = `credential-${issued.reason}`;
  if (!context.tenantWasRead) await deps.tenants.read(context.tenantName);
  deps.log.info('a client got no token', {
    requestId: context.requestId,
    profile: profile.profile.key,
    tenant: context.tenantName,
    reason: issued.reason,
  });
  if (issued.retryAfter === undefined) return refusedClient(policy.invalidClient ?? INVALID_CLIENT);
  const tooMany = { error: 'invalid_client', error_description: profile.profile.errors.rate };
  return oauthReply(429, tooMany, { 'Retry-After': String(issued.retryAfter) });
}

function problemOfForm(form: URLSearchParams): Readonly<Record<string, string>> | undefined {
  const grants = form.getAll('grant_type');
  const [grant] = grants;
  if (grant === undefined || grant === '' || grants.length > 1) {
    const problem = 'Send one grant_type=client_credentials, form-encoded.';
    return { error: 'invalid_request', error_description: problem };
  }
  if (grant === 'client_credentials') return undefined;
  return { error: 'unsupported_grant_type', error_description: 'Only client_credentials is supported.' };
}

function refusedClient(answer: ErrorAnswer): Reply {
  if (answer.status === 401) return unauthorizedReply(answer);
  return oauthReply(answer.status, answer.body, answer.headers);
}
