import fc from 'fast-check';
import { expect, it } from 'vitest';
import { profiles } from '#gallery/profiles.ts';
import { isJsonArray, isJsonObject, type Json } from '#scim/json.ts';
import { jsonOf } from './decode-profile-file.ts';
import { fromProfile } from './from-profile.ts';
import { loadProfile, profileOfObject } from './load-profile.ts';
import { starterFile } from './starter-file.ts';

const files: readonly Json[] = [
  jsonOf(starterFile('wiki', 'Wiki')),
  ...[...profiles.values()].map((profile) => jsonOf({ ...fromProfile(profile), key: 'wiki' })),
];

/** The value with one of its parts, found by the numbers, in place of what was there; undefined takes it away. */
function withPart(value: Json, steps: readonly number[], part: Json | undefined): Json | undefined {
  const [step = 0, ...rest] = steps;
  if (steps.length === 0) return part;
  if (isJsonArray(value) && value.length > 0) {
    const at = step % value.length;
    return value.flatMap((each, index) => (index === at ? (withPart(each, rest, part) ?? []) : [each]));
  }
  if (!isJsonObject(value) || Object.keys(value).length === 0) return part;
  const name = Object.keys(value)[step % Object.keys(value).length] ?? '';
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      const next = key === name ? withPart(each ?? null, rest, part) : each;
      return next === undefined ? [] : [[key, next]];
    }),
  );
}

const part = fc.oneof(
  fc.constantFrom<Json | undefined>(undefined, null, true, 0, '', 'User', 'userName', 'emails[type eq "work"]', [], {}),
  fc.constantFrom<Json>('__proto__', 'constructor', 'members.value', 'a.b.c', '[', 'urn:x', '/Users', [[]], [{}]),
  fc.string(),
);

it('whatever somebody makes of a file is a profile or told what is wrong, and never an error of another kind', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...files),
      fc.array(fc.tuple(fc.array(fc.nat(60), { minLength: 1, maxLength: 6 }), part), { minLength: 1, maxLength: 3 }),
      (file, changes) => {
        const changed = changes.reduce<Json>((value, [steps, put]) => withPart(value, steps, put) ?? null, file);
        const loaded = profileOfObject(changed);
        if (!loaded.ok) expect(loaded.problems.length).toBeGreaterThan(0);
      },
    ),
    { numRuns: 60 },
  );
});

it('whatever text is given is read or told what is wrong', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
      const loaded = await loadProfile(`rollcallProfile: 1\n${text}`);
      if (!loaded.ok) expect(loaded.problems.every(({ line }) => line > 0)).toBe(true);
    }),
    { numRuns: 100 },
  );
});
