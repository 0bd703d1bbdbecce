import { expect, test } from 'vitest';
import { retryAfter } from './retry-after.ts';

const now = Date.parse('Fri, 31 Dec 1999 23:59:00 GMT');

test.each([
  ['120', 120_000],
  [' 0 ', 0],
  ['Fri, 31 Dec 1999 23:59:59 GMT', 59_000],
  ['Friday, 31-Dec-99 23:59:30 GMT', 30_000],
  ['Fri, 31 Dec 1999 23:00:00 GMT', 0],
  ['soon', undefined],
  ['-5', undefined],
  ['1.5', undefined],
  ['', undefined],
  [undefined, undefined],
])('Retry-After %j is a wait of %j milliseconds', (field, expected) => {
  expect(retryAfter(field, now)).toBe(expected);
});
