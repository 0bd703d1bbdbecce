import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Value } from '#expressions/value.ts';
import {
  type ScopingClause,
  type ScopingFilter,
  type ScopingOperator,
  scopingOperators,
} from '../../model/scoping-filter.ts';
import { compileFilters } from './compile-filters.ts';

const judge = (filters: readonly ScopingFilter[], values: Readonly<Record<string, Value>>) => {
  const compiled = compileFilters(filters);
  if (compiled === undefined || 'message' in compiled) throw new Error('unreachable');
  return compiled.judge((name) => values[name] ?? null);
};
const holds = (operator: ScopingOperator, seen: Value, value?: string) => {
  const clause = { attribute: 'a', operator, ...(value === undefined ? {} : { value }) };
  return judge([{ title: 'one', clauses: [clause] }], { a: seen }).passes;
};

describe('a clause', () => {
  it.each<[ScopingOperator, Value, string | undefined, boolean]>([
    ['EQUALS', 'Sales', 'Sales', true],
    ['EQUALS', 'sales', 'Sales', false],
    ['NOT EQUALS', 'sales', 'Sales', true],
    ['NOT EQUALS', 'Sales', 'Sales', false],
    ['IS TRUE', 'True', undefined, true],
    ['IS TRUE', 'False', undefined, false],
    ['IS FALSE', 'False', undefined, true],
    ['IS NULL', null, undefined, true],
    ['IS NULL', '', undefined, true],
    ['IS NULL', 'x', undefined, false],
    ['IS NOT NULL', 'x', undefined, true],
    ['IS NOT NULL', [], undefined, false],
    ['REGEX MATCH', 'ada@acme.example', '.*\\@acme.example', true],
    ['REGEX MATCH', '100', '([1-9][0-9])', true],
    ['REGEX MATCH', '100', '^[1-9][0-9]$', false],
    ['REGEX MATCH', 'SALES', 'sales', false],
    ['NOT REGEX MATCH', 'SALES', 'sales', true],
    ['GREATER_THAN', '10', '9', true],
    ['GREATER_THAN', '9', '9', false],
    ['GREATER_THAN', '9007199254740993', '9007199254740992', true],
    ['GREATER_THAN', 'ten', '9', false],
    ['GREATER_THAN', '10', 'nine', false],
    ['GREATER_THAN', '9.5', '9', false],
    ['GREATER_THAN_OR_EQUALS', '9', '9', true],
    ['LESS_THAN', '-1', '0', true],
    ['LESS_THAN_OR_EQUALS', '1', '0', false],
    ['GREATER_THAN', '2026-02-01T00:00:00Z', '2026-01-31', true],
    ['GREATER_THAN', '2026-01-31T23:59:00Z', '2026-01-31', false],
    ['GREATER_THAN_OR_EQUALS', '2026-01-31T00:00:00Z', '2026-01-31', true],
    ['GREATER_THAN', '2026-01-31T08:00:01Z', '2026-01-31T08:00:00Z', true],
    ['LESS_THAN', '2026-01-30', '1/31/2026', true],
    ['LESS_THAN', 'soon', '2026-01-31', false],
    ['INCLUDES', 'Head of Sales', 'Sales', true],
    ['INCLUDES', 'Head of sales', 'Sales', false],
    ['ENDS_WITH', 'ada@acme.example', '@acme.example', true],
    ['&', 'B', 'ABC', true],
    ['!&', 'D', 'ABC', true],
    ['!&', 'B', 'ABC', false],
  ])('%s: %j against %j is %s', (operator, seen, value, expected) => {
    expect(holds(operator, seen, value)).toBe(expected);
  });

  it('is false for an attribute without a value, whatever is asked, but for IS NULL', () => {
    const unary = (operator: ScopingOperator) => (operator.startsWith('IS ') ? undefined : '1');
    expect(scopingOperators.filter((operator) => holds(operator, null, unary(operator)))).toEqual(['IS NULL']);
  });

  it('needs one of several values; where it says not, all of them', () => {
    const mails = ['a@x.example', 'b@y.example'];
    expect(holds('ENDS_WITH', mails, '@y.example')).toBe(true);
    expect(holds('NOT EQUALS', mails, 'b@y.example')).toBe(false);
    expect(holds('NOT REGEX MATCH', mails, '@z')).toBe(true);
  });

  it('takes no time to speak of for a pattern that hangs others', () => {
    expect(holds('REGEX MATCH', `${'a'.repeat(50_000)}!`, '^(a+)+$')).toBe(false);
  });
});

describe('scoping filters', () => {
  it('let in who passes all clauses of one of them, and tell every clause with what was seen', () => {
    const filters: ScopingFilter[] = [
      {
        title: 'Support in Oslo',
        clauses: [
          { attribute: 'department', operator: 'EQUALS', value: 'Support' },
          { attribute: 'city', operator: 'EQUALS', value: 'Oslo' },
        ],
      },
      { title: 'Heads', clauses: [{ attribute: 'jobTitle', operator: 'INCLUDES', value: 'Head' }] },
    ];
    expect(judge(filters, { department: 'Support', city: 'Bergen', jobTitle: 'Head of Support' })).toEqual({
      passes: true,
      title: 'Heads',
      clauses: [
        {
          filter: 'Support in Oslo',
          attribute: 'department',
          operator: 'EQUALS',
          value: 'Support',
          holds: true,
          seen: 'Support',
        },
        {
          filter: 'Support in Oslo',
          attribute: 'city',
          operator: 'EQUALS',
          value: 'Oslo',
          holds: false,
          seen: 'Bergen',
        },
        {
          filter: 'Heads',
          attribute: 'jobTitle',
          operator: 'INCLUDES',
          value: 'Head',
          holds: true,
          seen: 'Head of Support',
        },
      ],
    });
    expect(judge(filters, { department: 'Support' }).passes).toBe(false);
  });

  it('are no filter where there is none, and name the one whose pattern is wrong', () => {
    expect(compileFilters([])).toBeUndefined();
    const wrong = { title: 'Wrong', clauses: [{ attribute: 'a', operator: 'REGEX MATCH' as const, value: '(' }] };
    expect(compileFilters([wrong])).toMatchObject({ title: 'Wrong' });
  });

  it('say the same as a reading of the rules, word by word', () => {
    const word = fc.constantFrom('', 'a', 'b', 'ab', 'A', '1', '2', '10', 'True', 'False', '2026-01-01', '2026-01-02');
    const value = fc.oneof(word, fc.constant(null), fc.array(word, { maxLength: 3 }));
    const clause = fc.record({
      attribute: fc.constantFrom('x', 'y', 'z'),
      operator: fc.constantFrom(...scopingOperators),
      value: word.filter((each) => each !== ''),
    });
    const filter = fc.record({ title: fc.string(), clauses: fc.array(clause, { minLength: 1, maxLength: 3 }) });
    fc.assert(
      fc.property(
        fc.array(filter, { minLength: 1, maxLength: 3 }),
        fc.record({ x: value, y: value, z: value }),
        (filters, object) => {
          expect(judge(filters, object).passes).toBe(filters.some(({ clauses }) => clauses.every(plainly(object))));
        },
      ),
      { numRuns: 2000 },
    );
  });
});

/** The rules read plainly, without anything compiled. */
function plainly(object: Readonly<Record<string, Value>>) {
  return ({ attribute, operator, value = '' }: ScopingClause): boolean => {
    const held = object[attribute] ?? null;
    const values = (typeof held === 'string' ? [held] : [...(held ?? [])]).filter((each) => each !== '');
    if (operator === 'IS NULL') return values.length === 0;
    if (values.length === 0) return false;
    if (operator === 'NOT EQUALS') return values.every((each) => each !== value);
    if (operator === 'NOT REGEX MATCH') return values.every((each) => each.search(value) < 0);
    if (operator === '!&') return values.every((each) => value.indexOf(each) < 0);
    return values.some((each) => {
      if (operator === 'EQUALS') return each === value;
      if (operator === 'IS TRUE') return each === 'True';
      if (operator === 'IS FALSE') return each === 'False';
      if (operator === 'IS NOT NULL') return true;
      if (operator === 'REGEX MATCH') return each.search(value) >= 0;
      if (operator === 'INCLUDES') return each.indexOf(value) >= 0;
      if (operator === 'ENDS_WITH') return each.slice(-value.length) === value;
      if (operator === '&') return value.indexOf(each) >= 0;
      const whole = /^\d+$/.test(value) ? /^\d+$/ : /^\d+-\d+-\d+$/;
      if (!whole.test(value) || !whole.test(each)) return false;
      const [a, b] = whole.source.includes('-') ? [Date.parse(each), Date.parse(value)] : [Number(each), Number(value)];
      if (operator === 'GREATER_THAN') return a > b;
      if (operator === 'GREATER_THAN_OR_EQUALS') return a >= b;
      return operator === 'LESS_THAN' ? a < b : a <= b;
    });
  };
}
