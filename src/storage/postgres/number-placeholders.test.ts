import fc from 'fast-check';
import { expect, test } from 'vitest';
import { numberPlaceholders } from './number-placeholders.ts';

test.each([
  ['select 1', 'select 1'],
  ['a = ? and b = ?', 'a = $1 and b = $2'],
  ["a = '?' and b = ?", "a = '?' and b = $1"],
  ["a = 'it''s ?' and b = ?", "a = 'it''s ?' and b = $1"],
  ['"a?""?" = ?', '"a?""?" = $1'],
  ['a -- ?\n= ?', 'a -- ?\n= $1'],
  ['a /* ?\n? */ = ?', 'a /* ?\n? */ = $1'],
  ["a = '--' || ?", "a = '--' || $1"],
])('%s becomes %s', (sql, expected) => {
  expect(numberPlaceholders(sql)).toBe(expected);
});

test('as many placeholders as stand outside literals, names and comments are numbered in their order', () => {
  const hidden = fc.constantFrom("'?'", "''''", '"?"', '/*?*/', '--?\n', 'a', ' ');
  const part = fc.oneof(hidden, fc.constant('?'));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      // two literals side by side would be one literal with an escaped quote
      const separated = parts.map((one) => (one.startsWith("'") || one.startsWith('"') ? `${one} ` : one));
      const numbers = separated.map((_, index) => separated.slice(0, index + 1).filter((one) => one === '?').length);
      const expected = separated.map((one, index) => (one === '?' ? `$${numbers[index]}` : one)).join('');
      expect(numberPlaceholders(separated.join(''))).toBe(expected);
    }),
  );
});
