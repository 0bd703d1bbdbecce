import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isNestedDeeper } from './nesting.ts';

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Math.max(0, ...Object.values(value).map(depthOf));
}

test('the depth of any JSON is found without parsing it', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.integer({ min: 0, max: 6 }), (value, deepest) => {
      expect(isNestedDeeper(JSON.stringify(value), deepest)).toBe(depthOf(value) > deepest);
    }),
  );
});

test('brackets in strings do not count, nor do strings that never end', () => {
  expect(isNestedDeeper('["[[[[", "\\\\", "\\"[[["]', 1)).toBe(false);
  expect(isNestedDeeper('["[[[[', 1)).toBe(false);
  expect(isNestedDeeper('['.repeat(1_000_000), 64)).toBe(true);
});
