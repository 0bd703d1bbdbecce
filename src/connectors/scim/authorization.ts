import type { TargetFailure } from '#engine/model/target.ts';
import type { ClientCredentials } from '#outbound/client-credentials.ts';
import { failureFromOutbound } from './failure-from-outbound.ts';

/**
 * Gives the Authorization field of a request, or why there is none. `renew`: the last one was answered with 401; where it
 * can be had anew, give another, else the same.
 */
export type Authorize = (renew?: boolean) => Promise<string | TargetFailure>;

/** Authorises by tokens that are fetched and renewed with client id and secret. */
export function authorizeByClientCredentials(credentials: ClientCredentials): Authorize {
  return async (renew) => {
    const result = await credentials.authorization(renew);
    if (result.ok) return result.authorization;
    const { code, message, status } = result;
    if (code !== 'unauthorized') {
      return failureFromOutbound({
        ok: false,
        code,
        message,
        sent: result.sent,
        milliseconds: 0,
        ...(status === undefined ? {} : { status }),
      });
    }
    return {
      code,
      message: `The token endpoint does not accept client id and secret: ${message}.`,
      advice: 'Enter Client ID and Client Secret again, and check that the client is active in the application.',
      ...(status === undefined ? {} : { status }),
    };
  };
}
