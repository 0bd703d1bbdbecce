import type { EndpointName, ReplyOf } from './contract-types.ts';
import { sayReply } from './say-reply.ts';

/** The reply of an endpoint. The server checks what it sends against the same contract; the browser believes it, and says it in its language. */
export function decodeReply<Name extends EndpointName>(_name: Name, json: unknown): ReplyOf<Name> {
  return sayReply(json) as ReplyOf<Name>;
}
