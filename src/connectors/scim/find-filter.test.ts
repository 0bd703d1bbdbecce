import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matches } from '#scim/filter/matches.ts';
import { parseFilter } from '#scim/filter/parse-filter.ts';
import type { JsonObject } from '#scim/json.ts';
import { user } from '#test/support/scim-types.ts';
import { searchParameters } from './find-filter.ts';
import { readTargetPath } from './target-path.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';

/** Where each path stands in a resource. */
const places: readonly (readonly [path: string, holding: (value: string) => JsonObject])[] = [
  ['userName', (userName) => ({ userName })],
  ['externalId', (externalId) => ({ externalId })],
  ['name.familyName', (familyName) => ({ name: { familyName } })],
  ['emails[type eq "work"].value', (value) => ({ emails: [{ type: 'work', value }] })],
  [`${enterprise}:employeeNumber`, (employeeNumber) => ({ [enterprise]: { employeeNumber } })],
];

/** Anything: quotes, backslashes, brackets, control characters, halves of surrogate pairs, and what ends a filter early. */
const values = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 40 }),
  fc
    .array(fc.constantFrom('"', '\\', ')', ']', ' or ', 'id pr', '+', '%22', '&', '#', "'", ' ', '\n', '\u0000', 'é'), {
      minLength: 1,
      maxLength: 8,
    })
    .map((parts) => parts.join('')),
);

describe('the search for an object', () => {
  it.each(['page', 'two', 'plain'] as const)('finds any value, special characters too, and no other (%s)', (style) => {
    fc.assert(
      fc.property(fc.constantFrom(...places), values, ([path, holding], value) => {
        const parameters = searchParameters({ type: 'User', path: readTargetPath(path), value }, style);
        const read = new URLSearchParams(parameters.join('&'));
        expect([...read.keys()].filter((name) => name === 'filter')).toHaveLength(1);
        const filter = parseFilter(read.get('filter') ?? '');
        expect(matches(user, holding(value), filter)).toBe(true);
        expect(matches(user, holding(`${value}x`), filter)).toBe(false);
        expect(matches(user, holding(`x${value}`), filter)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });
});
