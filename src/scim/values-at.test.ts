import { describe, expect, it } from 'vitest';
import { enterprise, user } from '#test/support/scim-types.ts';
import type { JsonObject } from './json.ts';
import { parseAttributePath } from './path/parse-attribute-path.ts';
import { resolvePath } from './path/resolve-path.ts';
import { valuesAt } from './values-at.ts';

const jensen = {
  userName: 'b',
  emails: [{ value: 'a' }, { type: 'work' }, { value: 'b' }],
  [enterprise]: { manager: { value: '1' } },
};

function at(text: string, resource: JsonObject = jensen) {
  const path = resolvePath(user, parseAttributePath(text));
  return path === undefined ? 'unknown' : valuesAt(resource, path);
}

describe('valuesAt', () => {
  it('gives each value with the place of its element', () => {
    expect(at('userName')).toEqual([{ value: 'b', element: 0 }]);
    expect(at('emails.value')).toEqual([
      { value: 'a', element: 0 },
      { value: 'b', element: 2 },
    ]);
    expect(at('manager.value')).toEqual([{ value: '1', element: 0 }]);
    expect(at('emails')).toHaveLength(3);
    expect(at('title')).toEqual([]);
  });

  it('does not find what is inherited or empty', () => {
    expect(at('userName', Object.create({ userName: 'x' }))).toEqual([]);
    expect(at('userName', { userName: '' })).toEqual([]);
  });
});
