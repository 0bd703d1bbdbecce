import { expect, test } from 'vitest';
import { readTenantUrl, requestUrl, wireFormatOfUrl } from './tenant-url.ts';

test.each([
  ['https://x.example/scim/v1', 'https://x.example/scim/v1/Users?filter=a'],
  [' https://x.example/scim/v1/ ', 'https://x.example/scim/v1/Users?filter=a'],
  ['https://x.example', 'https://x.example/Users?filter=a'],
  ['https://x.example:8443/a%20b/scim', 'https://x.example:8443/a%20b/scim/Users?filter=a'],
  ['https://x.example/scim?aadOptscim062020', 'https://x.example/scim/Users?filter=a'],
  ['https://x.example/scim?company=1&aadOptscim062020=', 'https://x.example/scim/Users?filter=a&company=1'],
  ['https://x.example/scim?a=b#part', 'https://x.example/scim/Users?filter=a&a=b'],
])('below the Tenant URL %j users are at %s', (text, url) => {
  expect(requestUrl(readTenantUrl(text), '/Users', ['filter=a'])).toBe(url);
});

test.each([
  ['https://x.example/scim?aadOptscim062020', 'entra-062020'],
  ['https://x.example/scim?company=1&AADOPTSCIM062020=', 'entra-062020'],
  ['https://x.example/scim?AzureAdScimPatch062020', 'entra-062020'],
  ['https://x.example/scim?AzureAdScimPatch2017', 'entra'],
  ['https://x.example/scim?aad=aadOptscim062020', undefined],
  ['https://x.example/aadOptscim062020', undefined],
  ['no URL?aadOptscim062020', undefined],
])('the flag in %j asks for the wire format %s', (text, format) => {
  expect(wireFormatOfUrl(text)).toBe(format);
});
