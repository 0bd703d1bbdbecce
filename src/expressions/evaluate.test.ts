import { describe, expect, test } from 'vitest';
import { compileExpression } from './compile-expression.ts';
import { evaluate } from './evaluate.ts';
import { explain } from './explain.ts';
import type { Value } from './value.ts';

let draws = 0;
const environment = {
  now: Date.UTC(2021, 6, 2),
  random: {
    bytes: (length: number) => Uint8Array.from({ length }, () => (draws++ * 37) % 256),
    uuid: () => '6f1d2f6e-6f0a-4c8e-9f53-0d5a4b2c1e77',
  },
};

function run(text: string, attributes: Readonly<Record<string, Value>> = {}) {
  const compiled = compileExpression(text);
  if (!compiled.ok) throw new Error(compiled.problem.message);
  return evaluate(compiled.expression, (name) => attributes[name] ?? null, environment);
}

describe('evaluate', () => {
  test('a condition on an absent attribute is not true, and nothing fails', () => {
    expect(run('IIF([country]="USA","yes","no")').value).toBe('no');
    expect(run('IIF([country]<>"USA","yes","no")').value).toBe('yes');
    expect(run('IIF(IsPresent([country]),"yes","no")').value).toBe('no');
  });

  test('Switch gives the same value whether or not its source has just changed: it looks at values alone', () => {
    const text = 'Switch([a], "x", "1", "one")';
    expect(run(text, { a: '1' }).value).toBe('one');
    expect(run(text, { a: '1' }).value).toBe('one');
    expect(run(text, { a: '2' }).value).toBe('x');
  });

  test.each([
    ['IIF(9 < 10, "y", "n")', 'y'],
    ['IIF("b" > "a", "y", "n")', 'y'],
    ['IIF("05" = 5, "y", "n")', 'n'],
    ['IIF("5.0" = 5, "y", "n")', 'y'],
    ['IIF("9/1/2021 8:00:00 AM" < "10/1/2021 8:00:00 AM", "y", "n")', 'y'],
    ['IIF([none] < 5, "y", "n")', 'n'],
    ['IIF("A" = "a", "y", "n")', 'n'],
    ['IIF(&HFF = 255, "y", "n")', 'y'],
  ])('%s gives %s', (text, expected) => {
    expect(run(text).value).toBe(expected);
  });

  test('computes only the branch that is taken', () => {
    expect(run('IIF("1"="1", "fine", CDate("no date"))')).toMatchObject({ value: 'fine' });
    expect(run('Coalesce("first", CDate("no date"))')).toMatchObject({ value: 'first' });
    expect(run('Switch("a", CDate("no date"), "a", "b", "c", CDate("no date"))')).toMatchObject({ value: 'b' });
  });

  test('says what failed, where and what to do', () => {
    expect(run('Append("a", CDate([when]))', { when: 'soon' })).toEqual({
      value: null,
      ignored: false,
      redacted: false,
      problem: {
        message: 'date of CDate is "soon"',
        position: 12,
        hint: 'Give a date such as 2021-06-30, 2021-06-30T08:00:00Z or 6/30/2021 8:00:00 AM.',
      },
    });
  });

  test.each([
    'Mid("a", 0, 1)',
    'Item([a], 0)',
    'InStr("a", "b", 0)',
    'BitAnd("x", 1)',
    'DateAdd("q", 1, Now())',
    'DateAdd("yyyy", 99999, Now())',
    'DateDiff("d", "x", Now())',
    'DateFromNum("x")',
    'FormatDateTime("x", , "yyyy", "yyyy")',
    'Split("a", "")',
    'ToLower("a", "not a culture")',
    'RandomString(300, 0, 0, 0, 0)',
    'RandomString(4, 2, 2, 2, 0)',
    'Replace("a", , "(a)", "missing", "b", , )',
    'Replace("a", "b")',
    'Replace("a", , [pattern], , "b", , )',
  ])('%s is a problem, not an exception', (text) => {
    const { value, problem } = run(text, { pattern: '(unclosed' });
    expect(value).toBeNull();
    expect(problem?.hint).toMatch(/\w+/);
  });

  test('null flows through text functions, so the mapping is left out', () => {
    for (const text of [
      'ToLower([x])',
      'Append([x], "y")',
      'Mid([x], 1, 2)',
      'StripSpaces([x])',
      'Replace([x], "a", , , "b", , )',
      'CDate([x])',
    ]) {
      expect(run(text), text).toMatchObject({ value: null, ignored: false });
    }
  });

  test('text functions treat each of several values alone', () => {
    expect(run('ToLower([x])', { x: ['A', 'B'] }).value).toEqual(['a', 'b']);
    expect(run('Join(";", [x], "c")', { x: ['a', 'b'] }).value).toBe('a;b;c');
  });

  test('IgnoreFlowIfNullOrEmpty leaves the attribute alone, wherever it is taken', () => {
    expect(run('IgnoreFlowIfNullOrEmpty([x])')).toMatchObject({ value: null, ignored: true });
    expect(run('IgnoreFlowIfNullOrEmpty([x])', { x: '' })).toMatchObject({ value: null, ignored: true });
    expect(run('IgnoreFlowIfNullOrEmpty([x])', { x: 'a' })).toMatchObject({ value: 'a', ignored: false });
    expect(run('Coalesce(IgnoreFlowIfNullOrEmpty([x]), "b")')).toMatchObject({ value: 'b', ignored: false });
  });

  test('RandomString holds its minimums and avoids what it must', () => {
    for (let round = 0; round < 50; round += 1) {
      const text = String(run('RandomString(10,2,2,2,1,"?,0O")').value);
      expect(text).toHaveLength(10);
      expect(text.match(/[0-9]/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(text.match(/[^A-Za-z0-9]/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(text.match(/[A-Z]/g)?.length ?? 0).toBeGreaterThanOrEqual(2);
      expect(text.match(/[a-z]/g)?.length ?? 0).toBeGreaterThanOrEqual(1);
      expect(text).not.toMatch(/[?,0O]/);
    }
    expect(run('RandomString(6,3,0,0,3)').value).toMatch(/^[0-9a-z]{6}$/);
  });

  test('a value that would grow without bound is refused', () => {
    const bomb = (inner: string) => `Replace("${'x'.repeat(300)}", "x", , , ${inner}, , )`;
    expect(run(bomb(bomb(bomb('"yy"')))).problem?.message).toContain('too long');
    expect(run(`Join("", ${'[a], '.repeat(500)}"b")`, { a: 'x'.repeat(1000) }).problem?.message).toContain('too long');
    expect(run(`Join("", ${'1,'.repeat(2_500)}1)`).problem?.message).toContain('too many steps');
  });

  test('a pattern that makes backtracking engines hang is answered', () => {
    expect(run('Replace([x], , "^(a+)+$", , "", , )', { x: `${'a'.repeat(5_000)}!` }).value).toHaveLength(5_001);
  });

  test('a failure inside Redact does not quote the value', () => {
    expect(run('Redact(CDate([secret]))', { secret: 'canary-71' })).toMatchObject({ value: null, redacted: true });
    expect(JSON.stringify(run('Redact(CDate([secret]))', { secret: 'canary-71' }))).not.toContain('canary-71');
  });
});

describe('explain', () => {
  test('gives the value of each part that was computed, outer before inner', () => {
    const compiled = compileExpression('IIF([a] = "x", ToUpper([b]), [c])');
    if (!compiled.ok) throw new Error(compiled.problem.message);
    const attributes = new Map([
      ['a', 'x'],
      ['b', 'bee'],
    ]);
    const { value, steps } = explain(compiled.expression, (name) => attributes.get(name) ?? null, environment);
    expect(value).toBe('BEE');
    expect(steps.map((step) => [step.depth, step.text, step.value])).toEqual([
      [0, 'IIF([a] = "x", ToUpper([b]), [c])', 'BEE'],
      [1, '[a] = "x"', 'True'],
      [2, '[a]', 'x'],
      [1, 'ToUpper([b])', 'BEE'],
      [2, '[b]', 'bee'],
    ]);
  });

  test('hides what Redact covers: its inside, itself and what is built from it', () => {
    const compiled = compileExpression('Join("-", [mail], Redact(ToUpper([pin])))');
    if (!compiled.ok) throw new Error(compiled.problem.message);
    const attributes = new Map([
      ['mail', 'a@ex.org'],
      ['pin', 'canary-71'],
    ]);
    const { value, redacted, steps } = explain(
      compiled.expression,
      (name) => attributes.get(name) ?? null,
      environment,
    );
    expect(value).toBe('a@ex.org-CANARY-71');
    expect(redacted).toBe(true);
    expect(JSON.stringify(steps).toLowerCase()).not.toContain('canary-71');
    expect(steps.map((step) => step.value)).toEqual(['[Redact]', 'a@ex.org', '[Redact]', '[Redact]', '[Redact]']);
  });
});
