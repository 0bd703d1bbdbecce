import { describe, expect, it } from 'vitest';
import { tenantBaseUrl } from './public-url.ts';

describe('tenantBaseUrl', () => {
  it('puts the tenant where the profile wants it, and no slash twice', () => {
    expect(tenantBaseUrl('https://id.example/', 'p', 'acme', '/customers/{tenant}/scim/v2')).toBe(
      'https://id.example/t/p/acme/customers/acme/scim/v2',
    );
    expect(tenantBaseUrl('https://id.example/rollcall', 'p', 'acme', '/scim')).toBe(
      'https://id.example/rollcall/t/p/acme/scim',
    );
  });
});
