import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createOutput, tableLines } from './output.ts';

const columns = [
  { title: 'NAME', value: (row: readonly string[]) => row[0] },
  { title: 'WHAT', value: (row: readonly string[]) => row[1] },
];

describe('tables', () => {
  it('align columns by what a terminal shows, wide and combining characters too', () => {
    const lines = tableLines(
      [
        ['佐藤', 'x'],
        ['e\u0301va', 'x'],
        ['John', 'x'],
      ],
      columns,
    );
    expect(lines).toEqual(['NAME  WHAT', '佐藤  x', 'e\u0301va   x', 'John  x']);
  });

  it('let no control character of a directory or target reach the terminal', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0x2fff })), (points) => {
        const text = String.fromCodePoint(...points);
        const lines = tableLines([[text, 'x']], columns);
        expect(lines).toHaveLength(2);
        expect(lines.join('')).not.toMatch(/\p{Cc}/u);
      }),
    );
  });
});

describe('a result', () => {
  const said = (json: boolean): string => {
    let out = '';
    const streams = {
      out: (text: string) => {
        out += text;
      },
      err: () => {},
    };
    const output = createOutput(streams, json);
    output.result({ name: 'acme' }, () => output.details([['Name', 'acme']]));
    return out;
  };

  it('is one JSON value with --json, and words without', () => {
    expect(JSON.parse(said(true))).toEqual({ name: 'acme' });
    expect(said(false)).toBe('Name  acme\n');
  });
});
