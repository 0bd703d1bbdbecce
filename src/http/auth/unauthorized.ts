import type { ErrorAnswer } from '#resources/profile.ts';
import { type Reply, SCIM_JSON } from '../reply.ts';

/**
 * The application's own answer to a credential that is not accepted, whatever the reason. It always says how to authenticate
 * (`WWW-Authenticate`, RFC 9110 §15.5.2); a body that is no SCIM message is plain JSON.
 */
export function unauthorizedReply({ status, headers, body }: ErrorAnswer): Reply {
  const contentType = Object.hasOwn(body, 'schemas') ? SCIM_JSON : 'application/json';
  return {
    status,
    headers: { 'Content-Type': contentType, 'WWW-Authenticate': 'Bearer', ...headers },
    body: JSON.stringify(body),
  };
}
