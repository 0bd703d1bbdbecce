import { describe, expect, it } from 'vitest';
import { anyNumber, wholeNumber } from './number-option.ts';

describe('the number of an option', () => {
  const interval = wholeNumber('--interval', { min: 1, max: 100, of: 'minutes' });

  it('is a number in its range', () => {
    expect([interval('1'), interval('100'), anyNumber('--rate', { min: 0.1 })('0.5')]).toEqual([1, 100, 0.5]);
  });

  it.each(['0', '101', '1.5', 'abc', '', ' ', 'NaN', 'Infinity', '-3'])('is not %j', (text) => {
    expect(() => interval(text)).toThrow('--interval must be a whole number of minutes, from 1 to 100; ');
  });

  it('may have no upper end', () => {
    expect(() => wholeNumber('--cycle', { min: 1 })('0')).toThrow(
      '--cycle must be a whole number, at least 1; 0 is not',
    );
  });
});
