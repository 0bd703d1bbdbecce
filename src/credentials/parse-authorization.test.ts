import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAuthorization } from './parse-authorization.ts';
import { parseClientCredentials } from './parse-client-credentials.ts';
import type { CredentialPolicy } from './policy.ts';

const bearer: CredentialPolicy = {
  kind: 'bearer',
  name: 'Bearer token',
  schemes: ['bearer'],
  maximum: null,
  readable: false,
  permissions: [],
};
const pair: CredentialPolicy = { ...bearer, kind: 'api-key', schemes: ['bearer', 'basic', 'bare'] };

describe('reading an Authorization header', () => {
  it('takes the scheme in any case and any blanks behind it', () => {
    for (const header of ['Bearer abc', 'bearer abc', 'BEARER  abc ', ' Bearer\tabc']) {
      expect(parseAuthorization(bearer, header)).toEqual({ secret: 'abc', id: undefined });
    }
  });

  it('finds nothing in other schemes, in a bare value where none is accepted, and in no header', () => {
    for (const header of ['Basic abc', 'Digest abc', 'abc', 'Bearer', 'Bearer ', '', null, undefined]) {
      expect(parseAuthorization(bearer, header)).toBeUndefined();
    }
  });

  it('reads the id out of a key pair, however it is presented', () => {
    fc.assert(
      fc.property(fc.uuid(), fc.stringMatching(/^[A-Za-z0-9_-]{1,60}$/), (id, key) => {
        const base64 = Buffer.from(`${id}:${key}`).toString('base64');
        for (const header of [`Bearer ${base64}`, `Basic ${base64}`, base64, base64.replace(/=+$/, '')]) {
          expect(parseAuthorization(pair, header)).toEqual({ secret: `${id}:${key}`, id });
        }
      }),
    );
  });

  it('does not read over what is no Base64', () => {
    const base64 = Buffer.from('id:key').toString('base64');
    for (const value of [`${base64}=!`, `${base64} x`, `a=${base64}`, 'ä']) {
      expect(parseAuthorization(pair, `Bearer ${value}`)?.secret).not.toBe('id:key');
    }
  });
});

describe('reading client credentials', () => {
  const nothing = new URLSearchParams();
  const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`;

  it('takes them from the header, form-encoded as RFC 6749 §2.3.1 has it', () => {
    expect(parseClientCredentials(basic('id', 'secret'), nothing)).toEqual({ clientId: 'id', clientSecret: 'secret' });
    expect(parseClientCredentials(basic('a%3Ab', 'c+d'), nothing)).toEqual({ clientId: 'a:b', clientSecret: 'c d' });
    expect(parseClientCredentials(basic('id', '100%'), nothing)).toEqual({ clientId: 'id', clientSecret: '100%' });
  });

  it('takes them from the form where there is no header', () => {
    const form = new URLSearchParams({ client_id: 'id', client_secret: 'secret' });
    expect(parseClientCredentials(null, form)).toEqual({ clientId: 'id', clientSecret: 'secret' });
    expect(parseClientCredentials('Bearer x', form)).toBeUndefined();
  });

  it('finds none when either is missing', () => {
    for (const header of [basic('', 'x'), basic('x', ''), 'Basic', 'Basic !', basic('x', '').replace(/.$/, '')]) {
      expect(parseClientCredentials(header, nothing)).toBeUndefined();
    }
    expect(parseClientCredentials(null, new URLSearchParams({ client_id: 'id' }))).toBeUndefined();
  });
});
