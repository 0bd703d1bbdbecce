import { describe, expect, it } from 'vitest';
import { readClause } from './read-clause.ts';

describe('a clause on the command line', () => {
  it.each([
    ['department EQUALS Support', { attribute: 'department', operator: 'EQUALS', value: 'Support' }],
    [
      'department not equals Field  Service',
      { attribute: 'department', operator: 'NOT EQUALS', value: 'Field  Service' },
    ],
    ['manager IS NOT NULL', { attribute: 'manager', operator: 'IS NOT NULL' }],
    [
      'employeeId greater_than_or_equals 7',
      { attribute: 'employeeId', operator: 'GREATER_THAN_OR_EQUALS', value: '7' },
    ],
    ['city !& Oslo Bergen', { attribute: 'city', operator: '!&', value: 'Oslo Bergen' }],
  ])('%s', (text, clause) => {
    expect(readClause(text)).toEqual(clause);
  });

  it('is refused with the operators that there are', () => {
    expect(() => readClause('department = Support')).toThrow('is no clause');
    expect(() => readClause('department')).toThrow('is no clause');
  });
});
