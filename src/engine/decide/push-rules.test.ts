import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PushOperator, PushRule } from '../model/group-push.ts';
import { pushRuleFor, pushRuleOf, pushRuleProblem } from './push-rules.ts';

const rule = (operator: PushOperator, value: string, name = 'Teams'): PushRule => ({ name, operator, value });
const finds = (operator: PushOperator, value: string, group: string) =>
  pushRuleFor([rule(operator, value)], group) !== undefined;

describe('a push rule', () => {
  it.each([
    ['starts-with', 'team', 'Team Red', true],
    ['starts-with', 'team', 'The Team', false],
    ['contains', 'TEAM', 'The team', true],
    ['equals', 'sales', ' Sales ', true],
    ['equals', 'sale', 'Sales', false],
    ['equals', 'Ärzte', 'A\u0308rzte', true],
  ] as const)('%s %s: %s is %s', (operator, value, group, found) => {
    expect(finds(operator, value, group)).toBe(found);
  });

  it('finds by beginning and by being so whatever it finds by containing, in any case of letters', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.string(), (value, group) => {
        const equal = finds('equals', value, group);
        const begins = finds('starts-with', value, group);
        if (equal) expect(begins).toBe(true);
        if (begins) expect(finds('contains', value, group)).toBe(true);
        expect(finds('starts-with', value, value + group)).toBe(value.trim() !== '' || finds('starts-with', '', group));
      }),
      { numRuns: 300 },
    );
  });

  it('takes in groups of the directory that have a name, and nobody else', () => {
    const rules = [rule('contains', 'a')];
    expect(pushRuleOf(rules, { type: 'Group', doc: { displayName: 'Ada' } })?.name).toBe('Teams');
    expect(pushRuleOf(rules, { type: 'User', doc: { displayName: 'Ada' } })).toBeUndefined();
    expect(pushRuleOf(rules, { type: 'Group', doc: { displayName: 7 } })).toBeUndefined();
    expect(pushRuleOf(rules, { type: 'Group', doc: undefined })).toBeUndefined();
  });

  it('has a name of its own, and says something of the names of its groups', () => {
    const rules = [
      rule('contains', 'a'),
      rule('contains', ' ', 'Two'),
      rule('equals', 'b', 'teams'),
      rule('equals', 'c', ' '),
    ];
    expect(rules.map((_, index) => pushRuleProblem(rules, index)?.field)).toEqual([undefined, 'value', 'name', 'name']);
  });
});
