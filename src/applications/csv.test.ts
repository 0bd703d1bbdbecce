import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvCell } from './csv.ts';

describe('a cell of a downloaded file', () => {
  it.each([
    ['=HYPERLINK("https://evil.example")', `"'=HYPERLINK(""https://evil.example"")"`],
    ['+1', "'+1"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\t=1', "'\t=1"],
    ['  =1', "'  =1"],
    ['a,b', '"a,b"'],
    ['two\nlines', '"two\nlines"'],
    ['plain', 'plain'],
  ])('%j stands as %j', (text, cell) => {
    expect(csvCell(text)).toBe(cell);
  });

  it('keeps numbers as numbers, and leaves nothing empty', () => {
    expect([csvCell(-5), csvCell(null)]).toEqual(['-5', '']);
  });

  it('never begins a formula, whatever a stranger is called', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(csvCell(text).replace(/^"/, '')).not.toMatch(/^\s*[=+\-@]/);
      }),
    );
  });
});
