import type { Passage } from '../rate-limiter.ts';

/**
 * Tells a client its limit before it runs into it (draft-ietf-httpapi-ratelimit-headers): how many requests a minute there
 * are, how many are left now, and in how many seconds all are there again.
 */
export function rateHeaders({ perMinute, left, wholeInSeconds }: Passage): Readonly<Record<string, string>> {
  return {
    'RateLimit-Policy': `"minute";q=${perMinute};w=60`,
    RateLimit: `"minute";r=${left};t=${wholeInSeconds}`,
  };
}
