import { expect, it } from 'vitest';
import { duration, durationOrNever } from './duration-option.ts';
import { noneGiven } from './none-given.ts';

it('reads a time with its unit, or seconds, or never where that may be', () => {
  expect(['90d', '12h', '30m', '45s', ' 3600 '].map(duration('--overlap'))).toEqual([
    7_776_000, 43_200, 1800, 45, 3600,
  ]);
  expect(durationOrNever('--expires')('never')).toBe(noneGiven);
  expect(durationOrNever('--expires')('1d')).toBe(86_400);
});

it.each(['', '0', '0d', '-1d', '1.5h', '1w', 'd', '1 d', 'never', '9'.repeat(12), 'Infinity'])('refuses %j', (text) => {
  expect(() => duration('--overlap')(text)).toThrow('--overlap must be a time such as 90d');
});
