import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { best, rankOf } from './rank.ts';

const applications = [
  { name: 'Wiki of the cloud team' },
  { name: 'ClearCloud by Acme', also: ['Acme Cloud'] },
  { name: '4x4', also: ['4x4 Work'] },
  { name: 'Microsoft Entra ID', also: ['Azure AD', 'Azure Active Directory'] },
  { name: 'Café Zürich' },
];
const found = (typed: string) => best(applications, typed, 5).map(({ name }) => name);

describe('what was typed', () => {
  it.each([
    ['ClearCloud', 'ClearCloud by Acme'],
    ['Acme Cloud', 'ClearCloud by Acme'],
    ['acme-cloud', 'ClearCloud by Acme'],
    ['azure ad', 'Microsoft Entra ID'],
    ['AzureAD', 'Microsoft Entra ID'],
    ['entra', 'Microsoft Entra ID'],
    ['4x4work', '4x4'],
    ['cafe zurich', 'Café Zürich'],
    ['clear', 'ClearCloud by Acme'],
  ])('“%s” finds %s first', (typed, name) => {
    expect(found(typed)[0]).toBe(name);
  });

  it('finds a name before another name, and both before words', () => {
    const items = [{ name: 'A plan of leavers' }, { name: 'Report', also: ['Leavers'] }, { name: 'Leavers' }];
    expect(best(items, 'leavers', 5).map(({ name }) => name)).toEqual(['Leavers', 'Report', 'A plan of leavers']);
  });

  it('finds nothing by nothing, by signs, or by what stands nowhere', () => {
    expect(['', '  ', '-/?', 'zzz'].map(found)).toEqual([[], [], [], []]);
  });

  it('finds everything by its own name, however it is written', () => {
    const word = fc.stringMatching(/^[a-z0-9éüß]{1,8}$/);
    const writings = fc.constantFrom(
      (name: string) => name.replaceAll('é', 'e').replaceAll('ü', 'u'),
      (name: string) => name.replaceAll(' ', '-'),
      (name: string) => ` ${name}  `,
      (name: string) => name.normalize('NFD'),
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), writings, (words, written) => {
        const name = words.join(' ');
        expect(rankOf({ name }, written(name))).toBe(0);
      }),
      { numRuns: 100 },
    );
  });
});
