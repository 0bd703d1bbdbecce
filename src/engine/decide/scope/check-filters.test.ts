import { describe, expect, it } from 'vitest';
import type { ScopingClause } from '../../model/scoping-filter.ts';
import { checkFilters, operatorsFor, type SourceAttribute } from './check-filters.ts';

const attributes: readonly SourceAttribute[] = [
  { name: 'department', type: 'string' },
  { name: 'accountEnabled', type: 'boolean' },
  { name: 'employeeHireDate', type: 'dateTime' },
  { name: 'manager', type: 'reference' },
  { name: 'otherMails', type: 'list' },
];
const check = (...clauses: ScopingClause[]) => checkFilters([{ title: 'One', clauses }], attributes);
const problem = (clause: ScopingClause) => check(clause).problems[0];

describe('the check of scoping filters', () => {
  it('writes attributes as the directory does, and drops the value of an operator that takes none', () => {
    const { filters, problems } = check(
      { attribute: 'Department', operator: 'EQUALS', value: 'Sales' },
      { attribute: 'manager', operator: 'IS NULL', value: 'x' },
    );
    expect(problems).toEqual([]);
    expect(filters[0]?.clauses).toEqual([
      { attribute: 'department', operator: 'EQUALS', value: 'Sales' },
      { attribute: 'manager', operator: 'IS NULL' },
    ]);
  });

  it('tells an attribute that is not there, with the nearest one', () => {
    expect(problem({ attribute: 'departmnet', operator: 'EQUALS', value: 'x' })).toEqual({
      filter: 0,
      clause: 0,
      field: 'attribute',
      message: 'The directory has no attribute departmnet to filter by.',
      hint: 'Did you mean department?',
    });
  });

  it('tells an operator that does not fit, a value that is missing or no date, and a pattern that is wrong', () => {
    expect(problem({ attribute: 'accountEnabled', operator: 'EQUALS', value: 'True' })).toMatchObject({
      field: 'operator',
      hint: 'accountEnabled is true or false. Choose IS TRUE, IS FALSE, IS NULL, IS NOT NULL.',
    });
    expect(problem({ attribute: 'otherMails', operator: 'GREATER_THAN', value: '1' })?.field).toBe('operator');
    expect(problem({ attribute: 'department', operator: 'EQUALS' })?.field).toBe('value');
    expect(problem({ attribute: 'employeeHireDate', operator: 'LESS_THAN', value: 'soon' })?.field).toBe('value');
    expect(problem({ attribute: 'department', operator: 'LESS_THAN', value: 'x' })?.field).toBe('value');
    expect(problem({ attribute: 'department', operator: 'REGEX MATCH', value: '(?=x)' })?.field).toBe('value');
    expect(problem({ attribute: 'department', operator: 'LESS_THAN', value: '5' })).toBeUndefined();
  });

  it('wants a title of its own and a clause in each filter', () => {
    const clauses = [{ attribute: 'manager', operator: 'IS NULL' as const }];
    const { problems } = checkFilters(
      [
        { title: ' ', clauses },
        { title: 'A', clauses: [] },
        { title: 'a ', clauses },
      ],
      attributes,
    );
    expect(problems.map(({ filter, field }) => [filter, field])).toEqual([
      [0, 'title'],
      [1, 'clauses'],
      [2, 'title'],
    ]);
  });

  it('offers for dates what orders them', () => {
    expect(operatorsFor('dateTime')).toEqual([
      'IS NULL',
      'IS NOT NULL',
      'GREATER_THAN',
      'GREATER_THAN_OR_EQUALS',
      'LESS_THAN',
      'LESS_THAN_OR_EQUALS',
    ]);
  });
});
