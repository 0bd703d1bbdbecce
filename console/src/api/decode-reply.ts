import type { EndpointName, ReplyOf } from './contract-types.ts';

/** The reply of an endpoint. The server checks what it sends against the same contract; the browser believes it. */
export function decodeReply<Name extends EndpointName>(_name: Name, json: unknown): ReplyOf<Name> {
  return json as ReplyOf<Name>;
}
