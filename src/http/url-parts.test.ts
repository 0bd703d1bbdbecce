import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery, urlParts } from './url-parts.ts';

describe('urlParts', () => {
  it.each([
    ['http://h', '/', ''],
    ['http://h:1/', '/', ''],
    ['http://h/a/b?c=d?e', '/a/b', 'c=d?e'],
    ['http://h/a?', '/a', ''],
  ])('splits %s', (url, path, query) => {
    expect(urlParts(url)).toEqual({ path, query });
  });
});

describe('parseQuery', () => {
  it('takes + and %20 for blanks, and a trailing & for nothing', () => {
    const query = parseQuery('filter=userName+eq%20%22a%2Bb%22&Count=2&');
    expect([...query]).toEqual([
      ['filter', 'userName eq "a+b"'],
      ['count', '2'],
    ]);
  });

  it('takes the first of a repeated name', () => {
    expect(parseQuery('count=1&count=2').get('count')).toBe('1');
  });

  it.each(['filter=%', 'filter=%ff', 'filter=%ed%a0%80', 'a=%00'])('refuses %s', (query) => {
    expect(() => parseQuery(query)).toThrow('percent-encoded UTF-8');
  });

  it('reads whatever encodeURIComponent wrote', () => {
    const text = fc.string({ unit: 'grapheme' }).filter((value) => !value.includes('\u0000'));
    fc.assert(fc.property(text, (value) => parseQuery(`filter=${encodeURIComponent(value)}`).get('filter') === value));
  });
});
