import type { JsonObject } from '#scim/json.ts';
import type { Reply } from '../reply.ts';

/** An answer of a token endpoint: plain JSON that nobody may keep (RFC 6749 §5.1). */
export function oauthReply(status: number, body: JsonObject, headers: Readonly<Record<string, string>> = {}): Reply {
  return {
    status,
    headers: { 'Content-Type': 'application/json', Pragma: 'no-cache', ...headers },
    body: JSON.stringify(body),
  };
}
