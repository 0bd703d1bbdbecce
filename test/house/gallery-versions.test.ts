import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { entries } from '#gallery/entries.ts';

/**
 * What each version of an entry's mapping was, as a digest: an application that took one is offered the next, so a mapping that
 * was released never changes under its number.
 */
const released: Readonly<Record<string, readonly string[]>> = {
  playvox: ['0770b80ce98a02bc'],
  purecloud: ['1b25efeceae7c47f'],
  '8x8': ['18298298175c1d35'],
  'github-emu': ['0071f137a498643c'],
  'atlassian-cloud': ['e29db5ef9c2280f3'],
  zscaler: ['3a763f8addb9403c'],
  snowflake: ['8205f6446cb35ccc'],
  figma: ['303ff260700914f2'],
  generic: ['cad75d08b0410135'],
};

const digest = (value: object) => createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 16);

describe('an entry of the gallery', () => {
  it.each([...entries])('%s has another version wherever its mapping is another', (key, { version, defaults }) => {
    const known = released[key] ?? [];
    expect(
      known[version - 1],
      `${key}: raise version, say in changeLog what changed, and add ${digest(defaults)} here for the new version`,
    ).toBe(digest(defaults));
    expect(known, `${key}: one digest for each version up to the current one`).toHaveLength(version);
  });

  it.each([...entries])('%s says in words what each version changed', (_key, { version, changeLog = [] }) => {
    const told = changeLog.flatMap((change) => (change.version === undefined ? [] : [change.version]));
    const since = Array.from({ length: version - 1 }, (_, index) => index + 2);
    expect([...new Set(told)].sort((one, other) => one - other)).toEqual(since);
    expect(changeLog.filter(({ text }) => text.trim() === '')).toEqual([]);
  });
});
