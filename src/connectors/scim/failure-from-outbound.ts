import type { TargetFailure } from '#engine/model/target.ts';
import type { OutboundFailure } from '#outbound/result.ts';
import { advice } from './advice.ts';

/** Makes the closed taxonomy's failure of a request that got no answer. */
export function failureFromOutbound(failure: OutboundFailure): TargetFailure {
  const { code, status } = failure;
  return {
    code,
    message: `${openings[code]}: ${failure.message}.`,
    advice: advice[code],
    ...(status === undefined ? {} : { status }),
  };
}

const openings: Readonly<Record<OutboundFailure['code'], string>> = {
  'invalid-url': 'The Tenant URL is not a URL that can be used',
  'forbidden-address': 'The address is forbidden',
  unresolvable: 'The host was not found',
  refused: 'The connection was refused',
  tls: 'No secure connection came about',
  redirect: 'The application redirects',
  'timeout-unknown': 'The request was sent and no reply came',
  unavailable: 'The application cannot be reached',
  protocol: 'The answer cannot be read',
};
