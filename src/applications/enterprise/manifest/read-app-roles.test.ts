import { describe, expect, it } from 'vitest';
import { readAppRoles } from './read-app-roles.ts';

const role = (more: object = {}) => ({ displayName: 'Editor', value: 'editor', isEnabled: true, ...more });
const manifest = (...roles: object[]) => JSON.stringify({ appRoles: roles }, null, 2);
const problems = (text: string) => readAppRoles(text).problems.map(({ line, message }) => `${line} ${message}`);

describe('a manifest', () => {
  it('gives its roles with the line each begins at', () => {
    const id = '18d14569-c3bd-439b-9a66-3a2aee01d14f';
    const text = manifest(
      role({ id, description: 'Writes', allowedMemberTypes: ['User'] }),
      role({ displayName: 'B', value: 'b' }),
    );
    const { roles, problems: wrong } = readAppRoles(text);
    expect(wrong).toEqual([]);
    expect(roles).toMatchObject([
      { value: 'editor', displayName: 'Editor', enabled: true, id, description: 'Writes', line: 3 },
      { value: 'b', line: 13 },
    ]);
  });

  it.each([
    ['{\n  "appRoles": [\n    {,}\n  ]\n}', '3 , stands where a name in double quotes should be.'],
    ['{\n  "appRoles": [\n', '3 The text ends where a value should be.'],
    ['{"appRoles": []}\n\nx', '3 x stands where the end should be.'],
    ['[]', '1 The manifest is an object: { "appRoles": [ … ] }.'],
    ['{\n"roles": []}', '2 The manifest has no roles: it holds appRoles alone.'],
    ['{"appRoles": {}}', '1 appRoles is a list of roles: [ … ].'],
    ['', '1 The text ends where a value should be.'],
  ])('that is no manifest is refused at its line: %j', (text, expected) => {
    expect(problems(text)).toEqual([expected]);
  });

  it.each([
    [role({ isEnabled: 'yes' }), '6 isEnabled is true or false, without quotes.'],
    [role({ value: 'two words' }), '5 value holds no blanks.'],
    [role({ value: '' }), '5 value is empty.'],
    [role({ id: '17' }), '7 id is no UUID: 17.'],
    [role({ allowedMemberTypes: ['Group'] }), '8 allowedMemberTypes knows "User" and "Application".'],
    [role({ allowedMemberTypes: ['Application'] }), '7 allowedMemberTypes must hold "User": ["User"].'],
    [
      role({ colour: 'red' }),
      '7 A role has no colour. It has allowedMemberTypes, description, displayName, id, isEnabled, value.',
    ],
    [role({ value: 'default-access' }), '5 Default Access is always there and not listed.'],
  ])('names what is wrong with a role at the line of that member', (wrong, expected) => {
    expect(problems(manifest(wrong))).toEqual([expected]);
  });

  it('names everything that is missing, and roles that are there twice', () => {
    expect(problems(manifest({}))).toEqual([
      '3 This role has no displayName.',
      '3 This role has no value.',
      '3 This role has no isEnabled: write true or false.',
    ]);
    expect(problems(manifest(role(), role({ displayName: 'Other' })))).toEqual([
      '8 Another role has the same value: editor.',
    ]);
  });

  it('that nests endlessly is refused, not followed', () => {
    expect(problems('['.repeat(100_000))).toEqual(['1 More than 50 levels are nested.']);
  });
});
