import type { TargetFailure } from '#engine/model/target.ts';
import { advice } from './advice.ts';

/**
 * What to do about a failed Test Connection: nothing is tried again by itself there, and where the answer came from somewhere else
 * than a SCIM endpoint, the Tenant URL that is likely to be meant is named.
 */
export function probeAdvice({ code, message, retryAfter }: TargetFailure, tenantUrl: string): string {
  switch (code) {
    case 'not-found':
    case 'protocol':
    case 'unsupported':
      return `${meantUrl(tenantUrl)}${advice.protocol}`;
    case 'redirect':
      return `${meant(redirectedTo(message))}${advice.redirect}`;
    case 'throttled':
      return retryAfter === undefined
        ? 'Wait some minutes and test again.'
        : `Wait ${Math.ceil(retryAfter / 1000)} seconds and test again.`;
    case 'unavailable':
      return 'Test again in some minutes. If it stays, ask the application whether it has a disturbance.';
    case 'timeout-unknown':
      return 'Test again. If it stays, check that the Tenant URL is that of the SCIM endpoint, and ask the application why it is slow.';
    case 'invalid':
      return `The application did not understand the search. ${meantUrl(tenantUrl)}${advice.protocol}`;
    default:
      return advice[code];
  }
}

function meant(url: string | undefined): string {
  return url === undefined ? '' : `Did you mean ${url}? `;
}

const endpoint = /\/(Users|Groups|ServiceProviderConfig|ResourceTypes|Schemas)(\/.*)?$/i;

/** An endpoint is not to be named, and most applications have theirs below `/scim/v2`. */
function meantUrl(tenantUrl: string): string {
  const url = URL.parse(tenantUrl.trim());
  if (url === null) return '';
  const path = url.pathname.replace(/\/+$/, '');
  const shorter = path.replace(endpoint, '');
  if (shorter !== path) return meant(`${url.origin}${shorter}`);
  if (/\/scim$/i.test(path)) return meant(`${url.origin}${path}/v2`);
  return /scim|\/v\d/i.test(path) ? '' : meant(`${url.origin}${path}/scim/v2`);
}

/** Where the search would be answered, without what belongs to the search; undefined for a page to sign in at. */
function redirectedTo(message: string): string | undefined {
  const found = /redirects to (https:\/\/\S+?)\/(?:Users|Groups)\/?;/.exec(message)?.[1];
  return found;
}
