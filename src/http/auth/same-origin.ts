/** A header that no form and no other site's script can add without asking first (CORS), which is never granted. */
const requestHeader = 'x-rollcall-request';

/**
 * Whether a request that acts with a browser's cookie comes from our own pages: it has our header, and its Origin is where the
 * request went or what clients are told to use.
 */
export function isSameOrigin(headers: Headers, publicUrl: string): boolean {
  const origin = headers.get('origin');
  if (headers.get(requestHeader) === null || origin === null || !URL.canParse(origin)) return false;
  if (origin === new URL(publicUrl).origin) return true;
  // A machine has several names (127.0.0.1, localhost): the browser itself says which one it used.
  return headers.get('sec-fetch-site') !== 'cross-site' && new URL(origin).host === headers.get('host');
}
