import { describe, expect, it } from 'vitest';
import { compileExpression } from '#expressions/compile-expression.ts';
import { evaluate } from '#expressions/evaluate.ts';
import { functions } from '#expressions/functions/table.ts';
import { readDocument } from './document.ts';

const guide = readDocument('docs/guides/mapping.md');

/** The rows of the table of expressions: what is computed, from what, and the result. */
const examples = [...guide.matchAll(/^\| `(\w+\(.+\))` \| (.+) \| `(.+)` \|$/gm)].map((row) => ({
  expression: row[1] ?? '',
  from: new Map([...(row[2] ?? '').matchAll(/(\w+) `([^`]+)`/g)].map(([, name = '', value = '']) => [name, value])),
  becomes: row[3] ?? '',
}));

describe('the guide to mappings', () => {
  it.each(examples)('computes what it says: $expression', ({ expression, from, becomes }) => {
    const compiled = compileExpression(expression);
    if (!compiled.ok) throw new Error(compiled.problem.message);
    const environment = { now: 0, random: { bytes: (length: number) => new Uint8Array(length), uuid: () => '' } };
    const { value } = evaluate(compiled.expression, (name) => from.get(name) ?? null, environment);
    expect(value).toBe(becomes);
  });

  it('has several examples, and names every function there is and no other', () => {
    expect(examples.length).toBeGreaterThan(4);
    const named = /^Functions: ([^.]+)\./m.exec(guide)?.[1]?.split(/,\s+/) ?? [];
    expect([...named].sort()).toEqual([...functions.values()].map(({ name }) => name).sort());
  });
});
