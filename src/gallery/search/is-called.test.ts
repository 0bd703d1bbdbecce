import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isCalled } from './is-called.ts';

const genesys = ['PureCloud by Genesys', 'Genesys Cloud', 'Genesys Cloud for Azure'];

describe('a name that is looked for', () => {
  it.each([
    'genesys',
    'GENESYS CLOUD',
    'pure cloud',
    'Pure-Cloud',
    'purecloud',
    ' genesys  cloud ',
    'Génesys',
    'cloud genesys',
    'enesy',
  ])('is found as “%s”', (search) => expect(isCalled(genesys, search)).toBe(true));

  it.each(['playvox', 'genesys work', 'ud', 'azure ad', 'gs'])('is not found as “%s”', (search) =>
    expect(isCalled(genesys, search)).toBe(false),
  );

  it('may be written as one word, or one word as several', () => {
    expect(isCalled(['Azure AD', 'Microsoft Entra ID'], 'azuread')).toBe(true);
    expect(isCalled(['Azure AD', 'Microsoft Entra ID'], 'entra-id')).toBe(true);
    expect(isCalled(['8x8', '8x8 Work'], '8 x 8 work')).toBe(true);
    expect(isCalled(['Straße'], 'STRASSE')).toBe(true);
  });

  it('is meant by a search for nothing', () => {
    for (const search of ['', '  ', '-']) expect(isCalled(genesys, search)).toBe(true);
  });

  it('is found by itself and by any of its words, in any case', () => {
    const words = fc.array(fc.stringMatching(/^[a-z0-9]{1,8}$/), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(words, fc.nat(), fc.constantFrom(' ', '-', ' - '), (name, at, between) => {
        const text = name.join(between);
        expect(isCalled(['Other', text], text.toUpperCase())).toBe(true);
        expect(isCalled([text], name[at % name.length] ?? '')).toBe(true);
        expect(isCalled([text], name.join(''))).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
