import { describe, expect, test } from 'vitest';
import { checkExpression } from './check-expression.ts';
import { compileExpression } from './compile-expression.ts';
import { parseExpression } from './parse-expression.ts';

const attributes = ['givenName', 'surname', 'userPrincipalName', 'mail', 'appRoleAssignments'];
const appRoleHint =
  'Write SingleAppRoleAssignment([appRoleAssignments]), or AssertiveAppRoleAssignmentsComplex([appRoleAssignments]) for all of them.';

describe('compileExpression', () => {
  test.each([
    ['Jion(" ", [givenName])', 0, 'there is no function Jion', 'Did you mean Join?'],
    ['Frobnicate([givenName])', 0, 'there is no function Frobnicate', 'Choose one from the list of functions.'],
    ['Join(" ", [givenname])', 10, 'there is no attribute [givenname]', 'Did you mean [givenName]?'],
    ['Join(" ", [zzz])', 10, 'there is no attribute [zzz]', 'Choose one from the list of attributes; case counts.'],
    ['Append([mail])', 0, 'Append takes 2 arguments and has 1', 'Write Append(source, suffix).'],
    ['Guid("x")', 0, 'Guid takes no arguments and has 1', 'Write Guid().'],
    ['ToLower([mail], "x", "y")', 0, 'ToLower takes 1 to 2 arguments and has 3', 'Write ToLower(source, [culture]).'],
    [
      'Switch([mail], "a", "b")',
      0,
      'Switch takes an even number of arguments and has 3',
      'Write Switch(source, defaultValue, key, value, …).',
    ],
    ['Append(, "x")', 7, 'source of Append is empty', 'Write Append(source, suffix).'],
    [
      'Append([mail] = "x", "y")',
      7,
      'a comparison cannot stand here',
      'Compare only in the condition of IIF, in CBool or in Not.',
    ],
    ['[mail]', 0, 'the whole expression must be a function call', 'Map [mail] directly instead.'],
    ['"text"', 0, 'the whole expression must be a function call', 'Use a constant mapping instead.'],
    [
      'Append(SelectUniqueValue([mail], [surname]), "@acme.example")',
      7,
      'SelectUniqueValue must be the whole expression',
      'Put what is around it into each of its values.',
    ],
    [
      'SelectUniqueValue([mail])',
      0,
      'SelectUniqueValue takes 2 or more arguments and has 1',
      'Write SelectUniqueValue(uniqueValueRule1, uniqueValueRule2, …).',
    ],
    ['DefaultDomain()', 0, 'the function DefaultDomain is not available', 'Write the domain as text: "example.com".'],
    [
      'SingleAppRoleAssignment([mail])',
      24,
      'SingleAppRoleAssignment takes app roles alone',
      'Write SingleAppRoleAssignment([appRoleAssignments]).',
    ],
    ['Join(",", [appRoleAssignments])', 10, '[appRoleAssignments] cannot stand here', appRoleHint],
    ['IIF([appRoleAssignments] = "x", "y", "z")', 4, '[appRoleAssignments] cannot stand here', appRoleHint],
    [
      'Count(AppRoleAssignmentsComplex([appRoleAssignments]))',
      6,
      'AppRoleAssignmentsComplex must be the whole expression',
      'Take SingleAppRoleAssignment to compute with a role.',
    ],
  ])('refuses %s', (text, position, message, hint) => {
    expect(compileExpression(text, { attributes })).toEqual({ ok: false, problem: { message, position, hint } });
  });

  test('refuses a constant pattern that runs in more than linear time, before it is ever used', () => {
    const compiled = compileExpression('Replace([mail], , "(?=x)(a+)+", , "", , )');
    expect(compiled).toMatchObject({
      ok: false,
      problem: { position: 18, hint: expect.stringContaining('Look-around') },
    });
  });

  test('takes function names in any case and stores the canonical spelling', () => {
    const compiled = compileExpression('tolower( JOIN(".",[givenName],[surname]) )', { attributes });
    expect(compiled).toMatchObject({
      ok: true,
      expression: { text: 'ToLower(Join(".", [givenName], [surname]))', attributes: ['givenName', 'surname'] },
    });
  });

  test('allows trailing commas and drops them', () => {
    expect(compileExpression('Replace([mail],"@x.org", , ,"", ,)')).toMatchObject({ ok: true });
    expect(compileExpression('ToLower([mail], , , )')).toMatchObject({
      ok: true,
      expression: { text: 'ToLower([mail], )' },
    });
  });

  test('tells all problems in the order of the text', () => {
    const parsed = parseExpression('Join([a], Uper([b]), ToLower())');
    if (!parsed.ok) throw new Error(parsed.problem.message);
    const problems = checkExpression(parsed.expression, { attributes });
    expect(problems.map((problem) => problem.position)).toEqual([5, 10, 15, 21]);
  });

  test('knows only own names: constructor and __proto__ are no functions and no attributes', () => {
    expect(compileExpression('constructor("a")')).toMatchObject({
      problem: { message: 'there is no function constructor' },
    });
    expect(compileExpression('ToLower([__proto__])', { attributes })).toMatchObject({
      problem: { message: 'there is no attribute [__proto__]' },
    });
  });
});
