import { describe, expect, it } from 'vitest';
import { identityProviders } from '#gallery/identity-providers.ts';
import { kindOfRequest, tellRefusal } from './tell-request.ts';

const asked = (method: string, path: string, status = 200, code: string | null = null) => ({
  method,
  path,
  status,
  code,
  refusals: [],
});

describe('a request of an identity provider', () => {
  it.each([
    ['GET', '/Users?filter=userName eq "…"', 'user-searched'],
    ['GET', '/users', 'user-searched'],
    ['POST', '/Users/.search', 'user-searched'],
    ['GET', '/Users/2819c223-7f76-453a-919d-413861904646?attributes=userName', 'user-read'],
    ['POST', '/Users?aadoptscim062020', 'user-created'],
    ['PUT', '/Users/2819c223-7f76-453a-919d-413861904646', 'user-changed'],
    ['PATCH', '/Groups/…', 'group-changed'],
    ['DELETE', '/Groups/…', 'group-deleted'],
    ['GET', '/ServiceProviderConfig', 'discovery'],
    ['POST', '/Bulk', 'bulk'],
    ['GET', '/Devices', 'other'],
    ['GET', '/', 'other'],
  ])('%s %s is told as %s', (method, path, kind) => {
    expect(kindOfRequest(asked(method, path))).toBe(kind);
  });

  it.each([...identityProviders.values()].map((each) => [each.name, each] as const))(
    'of %s is told what to change there, whatever it was refused as, and nothing where it was taken',
    (_name, provider) => {
      expect(tellRefusal(asked('GET', '/Users'), provider, true)).toBeNull();
      for (const status of [400, 401, 404, 409, 412, 413, 415]) {
        const told = tellRefusal(asked('POST', '/Users', status), provider, true);
        expect(told?.what, String(status)).toMatch(/\.$/);
      }
      expect(tellRefusal(asked('GET', '/Users', 401), provider, true)?.there).toBe(provider.trouble.token);
      expect(tellRefusal(asked('POST', '/Users', 409, 'uniqueness'), provider, true)?.there).toBe(
        provider.trouble.duplicate,
      );
    },
  );

  it('for groups does no harm where there are none', () => {
    const provider = identityProviders.get('okta');
    expect(tellRefusal(asked('GET', '/Groups', 404), provider, false)).toMatchObject({ harmless: true });
    expect(tellRefusal(asked('GET', '/Groups/…', 404), provider, true)).toMatchObject({ harmless: false });
  });
});
