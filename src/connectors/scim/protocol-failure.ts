import type { TargetFailure } from '#engine/model/target.ts';
import type { OutboundReply } from '#outbound/result.ts';
import { advice } from './advice.ts';
import { decodeJson } from './decode-json.ts';

/** The failure of a success that is no SCIM: a web page, no JSON, or JSON that is not `wanted` ("a list", "a resource with an id"). */
export function protocolFailure(reply: OutboundReply, wanted: string): TargetFailure {
  const type = reply.headers.get('content-type') ?? '';
  const page = /html/i.test(type) || /^\s*<(!doctype|html)/i.test(reply.body);
  const what = page
    ? 'a web page'
    : reply.body.trim() === ''
      ? 'nothing'
      : decodeJson(reply.body) === undefined
        ? 'no JSON'
        : 'other JSON';
  return {
    code: 'protocol',
    message: `The application does not speak SCIM at this address: it answered ${reply.status} with ${what} instead of ${wanted}.`,
    advice: advice.protocol,
    status: reply.status,
  };
}
