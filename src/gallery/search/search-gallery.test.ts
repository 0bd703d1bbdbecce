import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { entries } from '../entries.ts';
import { notOffered } from '../not-offered.ts';
import { searchGallery } from './search-gallery.ts';

function found(search: string) {
  const { entries: applications, elsewhere } = searchGallery(entries.values(), { search });
  return [...applications.map(({ key }) => key), ...elsewhere.map(({ kind, key }) => `${kind}: ${key}`)];
}

describe('a search of the gallery', () => {
  it.each([
    ['Genesys Cloud', ['purecloud']],
    ['PureCloud', ['purecloud']],
    ['pure cloud', ['purecloud']],
    ['genesys', ['purecloud']],
    ['8x8 Work', ['8x8']],
    ['8X8-work', ['8x8']],
    ['playvóx', ['playvox']],
    ['Jira', ['atlassian-cloud']],
    ['github emu', ['github-emu']],
    ['GitHub', ['github-emu', 'not-offered: github-org']],
    ['ZIA', ['zscaler']],
    ['Microsoft Entra ID', ['identity-provider: entra']],
    ['Azure AD', ['identity-provider: entra']],
    ['azure active directory', ['identity-provider: entra']],
    ['Okta', ['identity-provider: okta']],
    ['G Suite', ['identity-provider: google']],
    ['PingFederate', ['identity-provider: ping']],
    ['Slack', ['not-offered: slack']],
    ['zoom', ['not-offered: zoom']],
    ['Salesforce', ['not-offered: salesforce']],
    ['drop box', ['not-offered: dropbox-business']],
    ['Service-Now', ['not-offered: servicenow']],
    ['nothing of this name', []],
  ])('for “%s” finds what is meant, or says where to go', (search, expected) =>
    expect(found(search)).toEqual(expected),
  );

  it('for nothing finds everything, and sends nobody elsewhere', () => {
    expect(found('')).toEqual([...entries.keys()]);
    expect(searchGallery(entries.values(), { category: 'contact-centre' }).entries.map(({ key }) => key)).toEqual([
      'playvox',
      'purecloud',
      '8x8',
    ]);
  });

  it('finds each entry by each of its names', () => {
    for (const [key, { name, alsoCalled }] of entries)
      for (const each of [key, name, ...alsoCalled]) expect(found(each), each).toContain(key);
  });

  it('says why and what instead, in sentences, and names guides that exist', () => {
    const { elsewhere } = searchGallery(entries.values(), { search: 'o' });
    for (const { why, instead, guide } of [...notOffered.map((each) => ({ ...each, guide: null })), ...elsewhere]) {
      for (const text of [why, instead]) expect(text).toMatch(/^\p{Lu}.*\.$/u);
      if (guide !== null) expect(existsSync(guide), guide).toBe(true);
    }
    expect(notOffered.filter(({ key }) => entries.has(key))).toEqual([]);
  });
});
