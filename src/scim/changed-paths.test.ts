import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { device, enterprise, user, users } from '#test/support/scim-types.ts';
import { changedPaths } from './changed-paths.ts';
import { isJsonArray, type JsonObject } from './json.ts';

const base: JsonObject = {
  schemas: [user.core.id],
  userName: 'a',
  externalId: 'X',
  name: { givenName: 'A', familyName: 'B' },
  emails: [{ value: 'a', type: 'work' }, { value: 'b' }],
};
const changed = (more: JsonObject, ignoreCase = false) =>
  changedPaths(user, base, { ...base, ...more }, { ignoreCase });

/** The same resource with keys and elements the other way round. */
function turned(resource: JsonObject): JsonObject {
  const entries = Object.entries(resource).map(([name, value]) => {
    return [name, isJsonArray(value) ? value.toReversed() : value] as const;
  });
  return Object.fromEntries(entries.reverse());
}

describe('changedPaths', () => {
  it('names attributes, parts of single complex values, and multi-valued attributes as a whole', () => {
    expect(
      changed({
        userName: 'b',
        name: { givenName: 'C', familyName: 'B', middleName: 'M' },
        emails: [{ value: 'a', type: 'work' }],
        [enterprise]: { department: 'S', manager: { value: '1' } },
      }).sort(),
    ).toEqual(
      [
        `${enterprise}:department`,
        `${enterprise}:manager.value`,
        'emails',
        'name.givenName',
        'name.middleName',
        'userName',
      ].sort(),
    );
  });

  it('does not count order, empty values, primary false, nor what the provider gives', () => {
    expect(
      changed({
        emails: [
          { value: 'b', primary: false },
          { type: 'work', value: 'a' },
        ],
        title: '',
        roles: [],
        [enterprise]: {},
        schemas: [],
        meta: { version: '2' },
        id: '9',
      }),
    ).toEqual([]);
    fc.assert(
      fc.property(users, (resource) => {
        expect(changedPaths(user, resource, turned(resource))).toEqual([]);
      }),
    );
  });

  it('counts letter case, unless it is told to ignore it where the schema does', () => {
    const more = { userName: 'A', externalId: 'x', emails: [{ value: 'A', type: 'Work' }, { value: 'b' }] };
    expect(changed(more)).toEqual(['externalId', 'userName', 'emails']);
    expect(changed(more, true)).toEqual(['externalId']);
  });

  it('compares times as times', () => {
    const at = (built: string) => ({ serial: 'a', built });
    expect(changedPaths(device, at('2024-01-01T00:00:00Z'), at('2024-01-01T01:00:00.000+01:00'))).toEqual([]);
  });
});
