import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { needlesOf } from './needles.ts';

describe('what names a person', () => {
  const needles = needlesOf(['ada@x.example', 'Ada "Countess" Lovelace', 'Åsa Öberg']);

  it.each([
    ['a word of its own', 'sent to ada@x.example.', 'sent to erased@erased.invalid.'],
    ['any case', 'ADA@X.Example', 'erased@erased.invalid'],
    ['letters beyond ASCII in any case', 'åsa öberg and ÅSA ÖBERG', '[erased] and [erased]'],
    ['JSON', JSON.stringify({ name: 'Ada "Countess" Lovelace' }), '{"name":"[erased]"}'],
    [
      'JSON in JSON',
      JSON.stringify({ body: JSON.stringify({ name: 'Ada "Countess" Lovelace' }) }),
      JSON.stringify({ body: JSON.stringify({ name: '[erased]' }) }),
    ],
    ['a line’s beginning in JSON', JSON.stringify('x\nada@x.example'), JSON.stringify('x\nerased@erased.invalid')],
    [
      'an address',
      '/Users?filter=userName%20eq%20%22ada%40x.example%22',
      '/Users?filter=userName%20eq%20%22erased@erased.invalid%22',
    ],
    ['decomposed letters', 'Åsa Öberg'.normalize('NFD'), '[erased]'],
  ])('is found as %s', (_what, text, left) => {
    expect(needles.inText(text)).toBe(true);
    expect(needles.without(text)).toBe(left);
  });

  it.each(['nada@x.example', 'ada@x.example.org', 'x-ada@x.example', 'Ada Lovelace'])('is no part of %s', (text) => {
    expect(needles.inText(text)).toBe(false);
    expect(needles.without(text)).toBe(text);
  });

  it('is gone afterwards from any JSON, which stays JSON', () => {
    const name = fc
      .string({ minLength: 4, unit: 'grapheme' })
      .filter((text) => /^[\p{L}\p{N}].*[\p{L}\p{N}]$/u.test(text));
    fc.assert(
      fc.property(name, fc.string(), (who, around) => {
        const found = needlesOf([who]);
        const text = JSON.stringify({ who, text: `${around} ${who}, ${around}` });
        const left = found.without(text);
        expect(() => JSON.parse(left)).not.toThrow();
        expect(JSON.parse(left).who).not.toBe(who);
        expect(found.inText(left)).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
});
