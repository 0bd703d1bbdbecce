import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Expression } from './expression.ts';
import { comparisonOperators, words } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { printExpression } from './print-expression.ts';

const span = { start: 0, end: 0 };
const names = fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/);
const attributeNames = fc.oneof(
  fc.stringMatching(/^[A-Za-z0-9_.:]{1,12}$/),
  fc.constantFrom('emails[type eq "work"].value', 'urn:ietf:params:scim:schemas:core:2.0:User:userName'),
);
const numbers = fc.oneof(
  fc.integer().map(String),
  fc.stringMatching(/^-?[0-9]{1,6}\.[0-9]{1,3}$/),
  fc.stringMatching(/^&H[0-9A-F]{1,8}$/),
);

const { expression: expressions } = fc.letrec<{ operand: Expression; argument: Expression; expression: Expression }>(
  (tie) => ({
    operand: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      fc
        .record({ kind: fc.constant('attribute' as const), name: attributeNames })
        .map((node) => ({ ...node, ...span })),
      fc
        .record({ kind: fc.constant('string' as const), value: fc.string({ unit: 'grapheme' }) })
        .map((node) => ({ ...node, ...span })),
      fc.record({ kind: fc.constant('number' as const), text: numbers }).map((node) => ({ ...node, ...span })),
      fc
        .record({ kind: fc.constant('word' as const), word: fc.constantFrom(...words) })
        .map((node) => ({ ...node, ...span })),
      tie('expression'),
    ),
    argument: fc.oneof(
      { maxDepth: 4 },
      fc.constant({ kind: 'empty' as const, ...span }),
      tie('operand'),
      fc
        .record({
          kind: fc.constant('comparison' as const),
          op: fc.constantFrom(...comparisonOperators),
          left: tie('operand'),
          right: tie('operand'),
        })
        .map((node) => ({ ...node, ...span })),
    ),
    expression: fc
      .record({
        kind: fc.constant('call' as const),
        name: names,
        args: fc.array(tie('argument'), { maxLength: 4 }),
      })
      // One empty argument alone is written like none.
      .map((node) => ({
        ...node,
        args: node.args.length === 1 && node.args[0]?.kind === 'empty' ? [] : node.args,
        ...span,
      })),
  }),
);

/** The tree without the places in the text. */
function bare(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value) => (key === 'start' || key === 'end' ? undefined : value)));
}

describe('parseExpression', () => {
  test('reads every printed tree back to the same tree', () => {
    fc.assert(
      fc.property(expressions, (tree) => {
        const text = printExpression(tree);
        fc.pre(text.length <= 10_000);
        const parsed = parseExpression(text);
        expect(parsed.ok, text).toBe(true);
        if (parsed.ok) expect(bare(parsed.expression)).toEqual(bare(tree));
      }),
      { numRuns: 500 },
    );
  });

  test('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      'Join',
      '(',
      ')',
      ',',
      '[a]',
      '"b"',
      '"',
      '[',
      ']',
      '\\',
      '=',
      '<>',
      '1',
      '&HF',
      ' ',
      '\n',
      'é',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 20 }), (parts) => {
        const text = parts.join('');
        const parsed = parseExpression(text);
        if (parsed.ok) return;
        expect(parsed.problem.position).toBeGreaterThanOrEqual(0);
        expect(parsed.problem.position).toBeLessThanOrEqual(text.length);
        expect(parsed.problem.hint).not.toBe('');
      }),
      { numRuns: 500 },
    );
  });

  test('keeps the place of each part', () => {
    const parsed = parseExpression(' Join( " ", [givenName] )');
    expect(parsed).toMatchObject({
      ok: true,
      expression: {
        kind: 'call',
        start: 1,
        end: 25,
        args: [
          { start: 7, end: 10 },
          { start: 12, end: 23 },
        ],
      },
    });
  });

  test.each([
    ['Join(" ", [a]', 13, 'closing parenthesis'],
    ['Join(" " [a])', 9, 'unexpected [a]'],
    ['Join(" ", [a]) x', 15, 'after the expression'],
    ['Join("a', 5, 'not closed'],
    ['Join([a, "b")', 5, 'not closed'],
    ['Join([])', 5, 'no name'],
    ['Replace([a], , "\\d", , "", , )', 16, 'not an escape'],
    ['IIF([a] = "x" and [b] = "y", "1", "2")', 14, 'unexpected "and"'],
    ['IIF([a] = "x" = "y", "1", "2")', 14, 'unexpected "="'],
    ['Not(true)', 4, 'stands alone'],
    ['Append([a] & "b")', 11, 'unexpected "&"'],
    ["Append([a], 'b')", 12, 'unexpected "\'"'],
    ['', 0, 'too early'],
  ])('refuses %j at character %i: %s', (text, position, message) => {
    const parsed = parseExpression(text);
    expect(parsed).toMatchObject({ ok: false, problem: { position, message: expect.stringContaining(message) } });
  });

  test('says that AND does not exist, and how to write it', () => {
    expect(parseExpression('IIF([a]="x" AND [b]="y","1","2")')).toMatchObject({
      problem: { hint: 'There is no AND or OR: nest IIF instead.' },
    });
  });

  test('refuses more than 10,000 characters and more than 64 nested calls', () => {
    expect(parseExpression(`Append("${'x'.repeat(10_000)}", "")`)).toMatchObject({
      ok: false,
      problem: { position: 10_000 },
    });
    expect(parseExpression(`${'Not('.repeat(65)}"a"${')'.repeat(65)}`)).toMatchObject({
      ok: false,
      problem: { message: expect.stringContaining('nested deeper than 64') },
    });
    expect(parseExpression(`${'Not('.repeat(64)}"a"${')'.repeat(64)}`)).toMatchObject({ ok: true });
  });
});
