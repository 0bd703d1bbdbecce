import { describe, expect, it } from 'vitest';
import type { JsonObject } from '#scim/json.ts';
import { parsePatchPath } from '#scim/path/parse-patch-path.ts';
import { countSeen, seenValue } from './seen-value.ts';

const urn = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const body: JsonObject = {
  userName: 'ann',
  name: { givenName: 'Ann' },
  emails: [
    { type: 'home', value: 'home@x' },
    { type: 'WORK', value: 'work@x', primary: true },
  ],
  [urn]: { department: 'Sales', manager: { value: 'm1' } },
};
const at = (path: string) => seenValue(body, parsePatchPath(path));

describe('the value at a target path in what the target showed', () => {
  it('is found by name, sub-attribute, value filter and extension', () => {
    expect(at('userName')).toBe('ann');
    expect(at('name.givenName')).toBe('Ann');
    expect(at('emails[type eq "work"].value')).toBe('work@x');
    expect(at('emails[primary eq true].value')).toBe('work@x');
    expect(at(`${urn}:department`)).toBe('Sales');
    expect(at(`${urn}:manager`)).toEqual({ value: 'm1' });
  });

  it('is found whatever the case of names and of a core URN in front', () => {
    expect(at('USERNAME')).toBe('ann');
    expect(at('urn:ietf:params:scim:schemas:core:2.0:User:userName')).toBe('ann');
  });

  it('is absent where there is no such attribute, element or extension, and never comes from a prototype', () => {
    for (const path of ['title', 'name.middleName', 'emails[type eq "other"].value', 'urn:x:y:User:z', 'constructor']) {
      expect(at(path)).toBeUndefined();
    }
  });

  it('is counted: of several, a search finds each', () => {
    const count = (path: string) => countSeen({ ...body, tags: ['a', 'b'] }, parsePatchPath(path));
    expect(['userName', 'name.givenName', 'emails[type eq "work"].value', `${urn}:department`].map(count)).toEqual([
      1, 1, 1, 1,
    ]);
    expect(['emails.value', 'emails', 'tags'].map(count)).toEqual([2, 2, 2]);
    expect(['title', 'name.middleName', 'emails[type eq "other"].value', 'urn:x:y:User:z'].map(count)).toEqual([
      0, 0, 0, 0,
    ]);
  });
});
