import { describe, expect, it } from 'vitest';
import { profiles } from '#gallery/profiles.ts';
import { apiPage } from './api-page.ts';
import { describeApi } from './describe-api.ts';

const described = [...profiles.values()].map((profile) => ({
  profile,
  api: describeApi(profile, 'https://rollcall.example.org/t/x/acme/scim', undefined),
}));

describe('the page of an API', () => {
  it.each(described)('names every rule of $profile.key once, at its attribute or the refusals', ({ profile, api }) => {
    const said = api.types.flatMap(({ attributes }) => attributes.flatMap(({ rules }) => rules));
    const paths = new Set(api.types.flatMap(({ attributes }) => attributes.map(({ path }) => path.toLowerCase())));
    const placed = profile.rules.filter(({ target }) => paths.has(target.replace(/^Group\./, '').toLowerCase()));
    expect(said).toHaveLength(placed.length);
    const details = new Set(api.refusals.map(({ detail }) => detail));
    for (const { violation } of profile.rules) {
      if (violation.action === 'reject' && violation.detail !== undefined) expect(details).toContain(violation.detail);
    }
  });

  it.each(described)('has each operation of $profile.key, and says which are refused and how', ({ profile, api }) => {
    for (const { name, operations } of api.types) {
      expect(operations).toHaveLength(6);
      const refused = Object.values(profile.operations[name]?.refused ?? {}).map(({ detail }) => detail);
      const told = operations.flatMap((operation) => operation.refused ?? []);
      expect(told).toHaveLength(refused.length);
      for (const detail of refused) expect(told.join()).toContain(detail);
    }
  });

  it('writes what it is given as text, whatever it looks like', async () => {
    const [first] = described;
    if (first === undefined) throw new Error('There is no profile.');
    const page = await apiPage({ ...first.api, name: '<script>alert(1)</script>', limits: ['a & b < c'] });
    expect(page).not.toContain('<script>');
    expect(page).toContain('a &amp; b &lt; c');
  });
});
