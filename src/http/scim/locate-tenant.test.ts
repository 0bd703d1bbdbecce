import { describe, expect, it } from 'vitest';
import { profiles } from '#gallery/profiles.ts';
import { locateTenant } from './locate-tenant.ts';

const known = new Map([...profiles].map(([key, profile]) => [key, { profile }]));
const locate = (path: string) => locateTenant(known, path);

describe('locateTenant', () => {
  it.each([
    ['/t/generic/acme/scim/v2/Users', 'generic', 'acme', '/Users'],
    ['/t/generic/acme/scim/v2', 'generic', 'acme', ''],
    ['/t/GENERIC/Acme/SCIM/v2/Users', 'generic', 'acme', '/Users'],
    ['/t/playvox/acme/scim/v1/Users/1', 'playvox', 'acme', '/Users/1'],
    ['/t/purecloud/acme/api/v2/scim/v2/users', 'purecloud', 'acme', '/users'],
    ['/t/purecloud/acme/api/v2/scim/users', 'purecloud', 'acme', '/users'],
    ['/t/8x8/acme/udi/customers/acme/scim/v2/Users', '8x8', 'acme', '/Users'],
  ])('reads %s', (path, profile, tenant, rest) => {
    expect(locate(path)).toEqual({ profile, tenant, service: 'scim', path: rest });
  });

  it('knows the token endpoint of a profile that has one', () => {
    expect(locate('/t/purecloud/acme/oauth/token')).toMatchObject({ service: 'token', tenant: 'acme' });
    expect(locate('/t/generic/acme/oauth/token')).toBeUndefined();
  });

  it.each([
    '/t/',
    '/t/generic',
    '/t/generic/',
    '/t/generic//scim/v2',
    '/t/generic/acme',
    '/t/generic/acme/scim/v22/Users',
    '/t/generic/acme/scim/v1/Users',
    '/t/generic/%ff/scim/v2',
    '/t/8x8/acme/udi/customers/other/scim/v2/Users',
    '/t/__proto__/acme/scim/v2',
  ])('finds nothing at %s', (path) => {
    expect(locate(path)).toBeUndefined();
  });
});
