import { describe, expect, it } from 'vitest';
import { compileExpression } from '#expressions/compile-expression.ts';
import { evaluate } from '#expressions/evaluate.ts';
import { functions } from '#expressions/functions/table.ts';
import { usage } from '#expressions/functions/usage.ts';
import { samplePerson } from '#expressions/sample-person.ts';
import { readDocument } from './document.ts';

const guide = readDocument('docs/guides/mapping.md');

/** The cells of every row of a table that begins with a call. */
const rows = guide
  .split('\n')
  .filter((line) => /^\| `\w+\(.*\)` \|/.test(line))
  .map((line) => line.slice(2, -2).split(' | '));

/** What is computed, from what, and the result. */
const examples = rows.flatMap(([expression = '', from = '', becomes, more]) =>
  becomes === undefined || more !== undefined
    ? []
    : [
        {
          expression: plain(expression),
          from: new Map([...from.matchAll(/(\w+) `([^`]+)`/g)].map(([, name = '', value = '']) => [name, value])),
          becomes: plain(becomes),
        },
      ],
);

function plain(cell: string): string {
  return cell.replace(/^`(.*)`$/, '$1');
}

describe('the guide to mappings', () => {
  it.each(examples)('computes what it says: $expression', ({ expression, from, becomes }) => {
    const compiled = compileExpression(expression);
    if (!compiled.ok) throw new Error(compiled.problem.message);
    const environment = { now: 0, random: { bytes: (length: number) => new Uint8Array(length), uuid: () => '' } };
    const { value } = evaluate(compiled.expression, (name) => from.get(name) ?? null, environment);
    expect(value).toBe(becomes);
  });

  it('has several examples, and every function there is with its own: the table of functions computes them', () => {
    expect(examples.length).toBeGreaterThan(4);
    const told = rows.filter((cells) => cells.length === 4).map((cells) => cells.map(plain));
    const known = [...functions.values()].map((definition) => {
      const { summary, example } = definition;
      return [usage(definition), summary, example.text, example.gives];
    });
    expect(told.sort()).toEqual(known.sort());
  });

  it('says whose attributes the examples are computed from', () => {
    const hidden = new Set(['IsSoftDeleted', 'displayName', 'givenName', 'surname']);
    const said = Object.entries(samplePerson).filter(([name]) => !hidden.has(name));
    for (const [name, value] of said)
      expect(guide).toMatch(new RegExp(`${name}\\s+\`${String(value).replace('+', '\\+')}\``));
  });
});
