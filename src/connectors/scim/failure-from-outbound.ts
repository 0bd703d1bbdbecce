import type { TargetFailure } from '#engine/model/target.ts';
import type { OutboundFailure } from '#outbound/result.ts';
import { advice } from './advice.ts';

/** Makes the closed taxonomy's failure of a request that got no answer. */
export function failureFromOutbound(failure: OutboundFailure): TargetFailure {
  const { code, status } = failure;
  return {
    code,
    message: openings[code](failure.message),
    advice: advice[code],
    ...(status === undefined ? {} : { status }),
  };
}

const openings: Readonly<Record<OutboundFailure['code'], (why: string) => string>> = {
  'invalid-url': (why) => `The Tenant URL is not a URL that can be used: ${why}.`,
  'forbidden-address': (why) => `The address is forbidden: ${why}.`,
  unresolvable: (why) => `The host was not found: ${why}.`,
  refused: (why) => `The connection was refused: ${why}.`,
  tls: (why) => `No secure connection came about: ${why}.`,
  redirect: (why) => `The application redirects: ${why}.`,
  'timeout-unknown': (why) => `The request was sent and no reply came: ${why}.`,
  unavailable: (why) => `The application cannot be reached: ${why}.`,
  protocol: (why) => `The answer cannot be read: ${why}.`,
};
