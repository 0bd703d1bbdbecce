import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { entries } from '#gallery/entries.ts';
import type { Json } from '#scim/json.ts';
import { applicationSections, placeOfSchedule, placeOfSettings } from './application-sections.ts';
import { configurationForm, configurationOfForm } from './configuration-form.ts';
import { configurationSections, placeOfConfiguration } from './configuration-sections.ts';
import { differences } from './differences.ts';
import { merge } from './merge.ts';

const rows = fc.uniqueArray(
  fc.record({ target: fc.constantFrom('a', 'b', 'c', 'd'), attribute: fc.constantFrom('x', 'y', 'z') }),
  { selector: ({ target }) => target },
);
const form: fc.Arbitrary<Json> = fc.record({ enabled: fc.boolean(), attributes: rows });

describe('the form of settings', () => {
  it.each([...entries.keys()])('says all that the configuration of %s sets', (key) => {
    const defaults = entries.get(key)?.defaults;
    if (defaults === undefined) throw new Error(`no ${key}`);
    const bare = { ...defaults, objects: { ...defaults.objects, User: { ...defaults.objects.User, attributes: [] } } };
    const back = configurationOfForm(bare, configurationForm(defaults));
    expect(back).toMatchObject(defaults);
    expect(configurationForm(back)).toEqual(configurationForm(defaults));
  });

  it('has a place for every setting', () => {
    const known = new Set([...applicationSections, ...configurationSections].map(({ key }) => key));
    const places = [placeOfConfiguration, placeOfSettings, placeOfSchedule].flatMap((each) => Object.values(each));
    const strange = places.filter((place) => !known.has(place));
    expect(strange.sort()).toEqual(['belongs to the secret itself', 'follows from the addresses']);
  });

  it('differs from itself in nothing, and from another where it is another', () => {
    fc.assert(
      fc.property(form, form, (one, other) => {
        expect(differences(one, one)).toEqual([]);
        expect(differences(one, other).length === 0).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('merges: what one side alone changed is taken, and nothing is lost without being told', () => {
    fc.assert(
      fc.property(form, form, form, (base, mine, theirs) => {
        expect(merge(base, mine, base).value).toEqual(mine);
        expect(merge(base, base, theirs).value).toEqual(theirs);
        const { value, conflicts } = merge(base, mine, theirs);
        const told = new Set(conflicts.map(({ path }) => path.replace(/ › source$/, '')));
        for (const { path, after } of differences(base, mine)) {
          if (path.endsWith('order') || told.has(path.replace(/ › attribute$/, ''))) continue;
          expect(
            differences(value, mine).map((each) => each.path),
            `${path}: ${after}`,
          ).not.toContain(path);
        }
      }),
    );
  });

  it('tells a conflict of sources as one, and keeps one source', () => {
    const row = (source: object) => [{ target: 'title', ...source }];
    const merged = merge(row({ attribute: 'a' }), row({ constant: 'b' }), row({ expression: 'c()' }));
    expect(merged).toEqual({
      value: row({ constant: 'b' }),
      conflicts: [{ path: 'title › source', base: 'attribute: a', mine: 'constant: b', theirs: 'expression: c()' }],
    });
  });
});
