import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, longestKey, refuseUnstorable, uniqueKeyOf } from './key.ts';

const compare = (a: string, b: string) => Math.sign(Buffer.compare(Buffer.from(a), Buffer.from(b)));

describe('keyOf', () => {
  it('sorts numbers as their keys sort', () => {
    const number = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(number, number, (a, b) => {
        const order = compare(keyOf('number', a)?.key ?? '', keyOf('number', b)?.key ?? '');
        expect(order).toBe(a === b ? 0 : a < b ? -1 : 1);
      }),
    );
    expect(keyOf('number', -0)).toEqual(keyOf('number', 0));
    expect(keyOf('number', 1)?.key).toHaveLength(16);
  });

  it('puts times in UTC with milliseconds whatever their offset', () => {
    expect(keyOf('dateTime', '2024-03-01T01:00:00+02:00')?.key).toBe('2024-02-29T23:00:00.000Z');
    expect(keyOf('dateTime', 'yesterday')).toBeUndefined();
  });

  it('folds text unless it is exact', () => {
    expect(keyOf('text', 'E\u0301mile')?.key).toBe('\u00e9mile');
    expect(keyOf('exact', 'ABC')?.key).toBe('ABC');
  });

  it('cuts a long value at 200 characters, never inside one, and keeps it whole in rest', () => {
    const long = '\u{1F600}'.repeat(longestKey + 1);
    expect([...(keyOf('text', long)?.key ?? '')]).toHaveLength(longestKey);
    expect(keyOf('text', long)?.rest).toBe(long);
    expect(keyOf('text', 'a'.repeat(longestKey))?.rest).toBeNull();
  });

  it('gives two long unique values that begin alike different keys', () => {
    const long = 'a'.repeat(500);
    expect(uniqueKeyOf('text', long)).not.toBe(uniqueKeyOf('text', `${long}b`));
    expect(uniqueKeyOf('text', long.toUpperCase())).toBe(uniqueKeyOf('text', long));
  });
});

describe('refuseUnstorable', () => {
  it('refuses NUL and half surrogate pairs, at any depth', () => {
    expect(() => refuseUnstorable(JSON.stringify({ a: [{ b: 'x\u0000' }] }))).toThrow(/NUL/);
    expect(() => refuseUnstorable(JSON.stringify({ a: '\ud83d' }))).toThrow(/surrogate/);
  });

  it('takes a text that only looks like an escape', () => {
    expect(() => refuseUnstorable(JSON.stringify({ a: '\\u0000', b: '\\\\ud83d', c: '\u{1F600}' }))).not.toThrow();
  });
});
