import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locateJsonError } from './locate-json-error.ts';

describe('locateJsonError', () => {
  it.each([
    ['', 0],
    ['{"a":1', 6],
    ['{"a":1,}', 7],
    ['{"a" 1}', 5],
    ["{'a':1}", 1],
    ['[1,]', 3],
    ['[1 2]', 3],
    ['[1}', 2],
    ['{"a":01}', 6],
    ['{"a":tru}', 5],
    ['{} x', 3],
    ['{"a":"b\nc"}', 5],
    ['{"a":"\\x"}', 5],
    ['{"a":"open', 5],
    ['userName=x', 0],
  ])('finds the place in %j', (text, offset) => {
    expect(locateJsonError(text)?.offset).toBe(offset);
  });

  it('says what should have stood there', () => {
    expect(locateJsonError('{"a":1,}')?.problem).toBe('"}" stands where a name in double quotes should');
    expect(locateJsonError('[1')?.problem).toBe('the text ends where a comma or ] should stand');
  });

  it('bears a depth that would exhaust the stack', () => {
    expect(locateJsonError('['.repeat(100_000))?.offset).toBe(100_000);
  });

  it('agrees with JSON.parse about what is JSON', () => {
    const accepts = (text: string): boolean => {
      try {
        JSON.parse(text);
        return true;
      } catch {
        return false;
      }
    };
    const damaged = fc
      .tuple(fc.json(), fc.nat(), fc.constantFrom('', ',', '}', ']', '"', '\\', '1', ' ', '\n', '{'))
      .map(
        ([text, at, junk]) => text.slice(0, at % (text.length + 1)) + junk + text.slice((at % (text.length + 1)) + 1),
      );
    fc.assert(fc.property(damaged, (text) => (locateJsonError(text) === undefined) === accepts(text)));
  });
});
