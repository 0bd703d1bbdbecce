import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { recogniseProvider } from '#gallery/identity-providers/recognise.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import { advise } from './advise.ts';
import { refusalCodes } from './refusal-facts.ts';

const outcome = (code: string) =>
  code.startsWith('status-')
    ? { status: Number(code.slice(7)), code: null, refusals: [] }
    : { status: code.startsWith('credential-') ? 401 : 400, code, refusals: [] };

/** Statuses that a request of SCIM can be refused with, as the sources have them. */
function refusedStatuses(): string[] {
  const found = new Set<string>();
  for (const room of ['scim', 'resources', 'http', 'applications/tenants']) {
    const folder = join(import.meta.dirname, '../../..', room);
    for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.ts') || file.endsWith('.test.ts')) continue;
      const text = readFileSync(join(folder, file), 'utf8');
      for (const [, status = ''] of text.matchAll(/new ScimError\(\s*(\d{3})\b/g)) found.add(status);
    }
  }
  return [...found].sort();
}

describe('what to do about a refused request', () => {
  it('is said for every code and every identity provider, in whole sentences', () => {
    for (const provider of [undefined, ...identityProviders.values()]) {
      for (const code of refusalCodes) {
        const advice = advise(outcome(code), provider);
        const told = [advice?.what, advice?.there, advice?.here, advice?.again].filter((text) => text != null);
        for (const text of told) expect(text, `${code} of ${provider?.key}`).toMatch(/^[A-Z{].*[.]$/s);
        expect(advice?.there ?? advice?.here, `${code} of ${provider?.key}`).not.toBeNull();
      }
    }
  });

  it('is known for every status that the sources refuse with', () => {
    const missing = refusedStatuses().filter((status) => !refusalCodes.includes(`status-${status}`));
    expect(missing).toEqual([]);
    expect(refusedStatuses().length).toBeGreaterThan(8);
  });

  it('names the screens of the identity provider that sent it', () => {
    const texts = [...identityProviders.values()].map(
      (provider) => advise(outcome('credential-wrong'), provider)?.there,
    );
    expect(new Set(texts).size).toBe(identityProviders.size);
    expect(advise(outcome('credential-wrong'), identityProviders.get('entra'))).toMatchObject({
      what: expect.stringContaining('token'),
      there: expect.stringContaining('Secret Token'),
      here: expect.stringContaining('new credential'),
      again: expect.stringContaining('Provision on demand'),
    });
  });

  it('is to wait where a client asks too often, whatever else was wrong, and says nothing of what went well', () => {
    const guessing = { status: 429, code: 'credential-wrong', refusals: [] };
    expect(advise(guessing, undefined)?.there).toContain('Retry-After');
    expect(advise({ status: 200, code: null, refusals: [] }, undefined)).toBeNull();
  });

  it('is about the first refused operation of a Bulk', () => {
    const refused = { operation: 2, method: 'POST', status: 409, code: 'uniqueness', problem: null };
    expect(advise({ status: 200, code: null, refusals: [refused] }, undefined)?.what).toContain('same user name');
  });
});

describe('the identity provider that sent a request', () => {
  const signs = { client: '', credential: null, path: '/Users', habits: [] };
  it.each([
    ['okta', { client: 'Okta SCIM Client 1.0.0' }],
    ['google', { client: 'Google-Auto-Provisioning' }],
    ['entra', { path: '/Users?aadoptscim062020&filter=userName eq "…"' }],
    ['entra', { credential: 'Entra ID' }],
    ['entra', { habits: ['string-boolean', 'capitalised-op'] }],
    ['onelogin', { habits: ['empty-parameter'] }],
    ['onelogin', { credential: 'OneLogin' }],
    ['jumpcloud', { credential: 'jumpcloud prod' }],
    ['ping', { credential: 'PingFederate' }],
    ['okta', { client: 'Okta SCIM Client 1.0.0', credential: 'Entra ID' }],
    [undefined, { client: 'python-requests/2.32', credential: 'shopping', habits: ['plain-json'] }],
  ])('is %s where the request shows %j', (key, shown) => {
    expect(recogniseProvider({ ...signs, ...shown })?.key).toBe(key);
  });
});
