import { describe, expect, it } from 'vitest';
import { enterprise, group, user } from '#test/support/scim-types.ts';
import type { Habit } from '../habits/leniency.ts';
import type { Json } from '../json.ts';
import { printPatchPath } from '../path/print-patch-path.ts';
import type { PatchRequest } from './operation.ts';
import { parsePatch } from './parse-patch.ts';

const urn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const body = (...Operations: Json[]) => ({ schemas: [urn], Operations });

/** Operations as short lines: op, path and value. */
function lines({ operations }: PatchRequest): string[] {
  return operations.map(({ op, path, value }) =>
    [op, path && printPatchPath(path), value === undefined ? undefined : JSON.stringify(value)]
      .filter(Boolean)
      .join(' '),
  );
}

const refused = (scimType: string | undefined, why: string, status = 400) =>
  expect.objectContaining({ status, scimType, message: expect.stringContaining(why) });

describe('parsePatch: what RFC 7644 allows', () => {
  it('needs no habit', () => {
    const request = parsePatch(
      user,
      body(
        { op: 'add', path: 'NAME.familyname', value: 'x' },
        {
          op: 'replace',
          value: { ACTIVE: false, emails: [{ VALUE: 'a@b.c', Type: 'work' }], [enterprise]: { department: 'S' } },
        },
        { op: 'remove', path: 'emails[type eq "work"].value' },
        { op: 'add', path: enterprise, value: { costCenter: '4' } },
        { op: 'add', path: 'schemas', value: [enterprise] },
      ),
      { strict: true },
    );
    expect(lines(request)).toEqual([
      'add name.familyName "x"',
      'replace active false',
      'replace emails [{"value":"a@b.c","type":"work"}]',
      `replace ${enterprise}:department "S"`,
      'remove emails[type eq "work"].value',
      `add ${enterprise}:costCenter "4"`,
    ]);
    expect(request.habits).toEqual([]);
  });

  it('leaves out null parts of an element, such as the $ref of Entra', () => {
    const request = parsePatch(group, body({ op: 'add', path: 'members', value: [{ $ref: null, value: '1' }] }));
    expect(lines(request)).toEqual(['add members [{"value":"1"}]']);
  });

  it('does not depend on the order of keys', () => {
    const turned = parsePatch(user, { Operations: [{ value: 'x', path: 'title', op: 'add' }], schemas: [urn] });
    expect(turned).toEqual(parsePatch(user, body({ op: 'add', path: 'title', value: 'x' })));
  });
});

describe('parsePatch: habits', () => {
  it.each<[Habit, Json, string[]]>([
    ['any-case-member', { schemas: [urn], operations: [{ op: 'remove', path: 'title' }] }, ['remove title']],
    ['missing-schemas', { Operations: [{ op: 'remove', path: 'title' }] }, ['remove title']],
    ['empty-operations', body(), []],
    ['capitalised-op', body({ op: 'Replace', path: 'title', value: 'x' }), ['replace title "x"']],
    ['string-boolean', body({ op: 'replace', path: 'active', value: 'False' }), ['replace active false']],
    ['dotted-key', body({ op: 'replace', value: { 'name.givenName': 'x' } }), ['replace name.givenName "x"']],
    [
      'dotted-key',
      body({ op: 'add', value: { 'emails[type eq "work"].value': 'x' } }),
      ['add emails[type eq "work"].value "x"'],
    ],
    [
      'urn-key',
      body({ op: 'add', value: { [`${enterprise}:manager.value`]: '1' } }),
      [`add ${enterprise}:manager.value "1"`],
    ],
    ['unqualified-extension', body({ op: 'add', value: { department: 'x' } }), [`add ${enterprise}:department "x"`]],
    ['bare-reference', body({ op: 'add', path: 'manager', value: '1' }), [`add ${enterprise}:manager {"value":"1"}`]],
    [
      'list-for-single',
      body({ op: 'add', path: 'manager', value: [{ value: '1' }] }),
      [`add ${enterprise}:manager {"value":"1"}`],
    ],
    ['single-for-list', body({ op: 'add', path: 'emails', value: { value: 'a' } }), ['add emails [{"value":"a"}]']],
    ['bare-reference', body({ op: 'add', path: 'emails', value: ['a'] }), ['add emails [{"value":"a"}]']],
    [
      'remove-by-value',
      body({ op: 'remove', path: 'emails', value: [{ value: 'a' }] }),
      ['remove emails [{"value":"a"}]'],
    ],
    [
      'wrapped-value',
      body({ op: 'replace', path: 'emails', value: { emails: [{ value: 'a' }] } }),
      ['replace emails [{"value":"a"}]'],
    ],
    [
      'read-only-in-value',
      body({ op: 'replace', value: { id: '1', meta: {}, groups: [], title: 'x' } }),
      ['replace title "x"'],
    ],
    [
      'read-only-in-value',
      body({ op: 'add', path: 'manager', value: { value: '1', displayName: 'x' } }),
      [`add ${enterprise}:manager {"value":"1"}`],
    ],
    ['unknown-extension', body({ op: 'add', value: { title: 'x', 'urn:none:User': { a: 1 } } }), ['add title "x"']],
    [
      'unknown-attribute',
      body({ op: 'add', path: 'name', value: { givenName: 'x', nick: 'y' } }),
      ['add name {"givenName":"x"}'],
    ],
    [
      'number-for-text',
      body({ op: 'add', path: 'employeeNumber', value: 7 }),
      [`add ${enterprise}:employeeNumber "7"`],
    ],
  ])('%s is normalised, recorded, and refused when it is switched off', (habit, request, expected) => {
    const lenient = parsePatch(user, request);
    expect(lines(lenient)).toEqual(expected);
    expect(lenient.habits).toContain(habit);
    const off = expect.objectContaining({ status: 400 });
    expect(() => parsePatch(user, request, { refused: [habit] })).toThrow(off);
    expect(() => parsePatch(user, request, { strict: true })).toThrow(off);
  });

  it('takes an empty manager for none', () => {
    expect(lines(parsePatch(user, body({ op: 'Replace', path: 'manager', value: '' })))).toEqual([
      `replace ${enterprise}:manager null`,
    ]);
  });

  it('never takes a list of removals for all', () => {
    const salesforce = body({ op: 'remove', path: 'members', value: { members: [{ value: '1' }] } });
    expect(lines(parsePatch(group, salesforce))).toEqual(['remove members [{"value":"1"}]']);
    expect(lines(parsePatch(group, body({ op: 'remove', path: 'members', value: [] })))).toEqual(['remove members []']);
  });
});

describe('parsePatch: refusals', () => {
  it.each<[Json, string | undefined, string, number?]>([
    [[], 'invalidSyntax', 'JSON object'],
    [{ schemas: [urn] }, 'invalidSyntax', 'list "Operations"'],
    [body('x'), 'invalidSyntax', 'Operation 1'],
    [body({ op: 'move', path: 'title' }), 'invalidSyntax', '"op" is "move"'],
    [body({ path: 'title' }), 'invalidSyntax', '"op" is missing'],
    [body({ op: 'remove' }), 'noTarget', 'needs a "path"'],
    [body({ op: 'add', path: 'title' }), 'invalidValue', 'needs a "value"'],
    [body({ op: 'add', value: 'x' }), 'invalidValue', 'object of attributes'],
    [body({ op: 'add', path: 5, value: 'x' }), 'invalidPath', 'must be a string'],
    [
      body({ op: 'remove', path: 'title' }, { op: 'add', path: 'foo', value: 1 }),
      'invalidPath',
      'Operation 2: User has no attribute "foo"',
    ],
    [body({ op: 'add', value: { foo: 1 } }), 'invalidPath', 'no attribute "foo"'],
    [body({ op: 'add', value: { [enterprise]: { foo: 1 } } }), 'invalidPath', ':foo"'],
    [body({ op: 'replace', path: 'emails', value: [{ foo: 1 }] }), 'invalidValue', 'no sub-attribute "foo"'],
    [body({ op: 'add', path: 'urn:none:User:x', value: 1 }), 'invalidPath', 'no attribute'],
    [body({ op: 'add', path: 'emails[foo eq 1]', value: {} }), 'invalidFilter', 'no sub-attribute "foo"'],
    [body({ op: 'add', path: 'emails[type eq "work"].foo', value: 1 }), 'invalidPath', 'no attribute'],
    [body({ op: 'add', path: 'title[value eq "x"]', value: 'y' }), 'invalidPath', 'selects nothing'],
    [body({ op: 'replace', path: 'id', value: 'x' }), 'mutability', '"id" is read-only'],
    [body({ op: 'replace', path: 'meta.created', value: 'x' }), 'mutability', 'read-only'],
    [body({ op: 'add', path: 'groups', value: [{ value: '1' }] }), 'mutability', '"groups" is read-only'],
    [body({ op: 'add', path: 'manager.displayName', value: 'x' }), 'mutability', 'read-only'],
    [body({ op: 'replace', path: 'active', value: 'maybe' }), 'invalidValue', '"active" must be true or false'],
    [body({ op: 'replace', path: 'title', value: { a: 1 } }), 'invalidValue', '"title" must be a string'],
    [body({ op: 'replace', path: 'name', value: [1, 2] }), 'invalidValue', '"name" has one value'],
    [body({ op: 'replace', path: 'title', value: 'a\u0000' }), 'invalidValue', 'NUL'],
    [body({ op: 'replace', path: 'title', value: '\ud83d' }), 'invalidValue', 'surrogate'],
    [body({ op: 'add', value: { title: 'x', TITLE: 'y' } }), 'invalidSyntax', 'twice'],
    [body({ op: 'remove', path: user.core.id }), 'invalidPath', 'core schema'],
    [body(...Array.from({ length: 1001 }, () => ({ op: 'remove', path: 'title' }))), undefined, 'at most 1000', 413],
  ])('%j', (request, scimType, why, status) => {
    expect(() => parsePatch(user, request)).toThrow(refused(scimType, why, status));
  });
});

describe('prototypes', () => {
  it.each(['__proto__', 'constructor', 'toString.x', '__proto__[type eq "x"].polluted', 'constructor.prototype'])(
    'are no attributes: %s',
    (path) => {
      const keys = JSON.stringify({ op: 'add', value: { 0: 1 } }).replace('"0"', JSON.stringify(path));
      for (const operation of [{ op: 'add', path, value: 'polluted' }, JSON.parse(keys)])
        expect(() => parsePatch(user, body(operation))).toThrow(expect.objectContaining({ status: 400 }));
    },
  );

  it('are not reached by values', () => {
    const value = JSON.parse(
      '{"name":{"givenName":"x","__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}}',
    );
    const request = parsePatch(user, body({ op: 'add', value }));
    expect(lines(request)).toEqual(['add name {"givenName":"x"}']);
    expect(Object.getPrototypeOf(request.operations[0]?.value)).toBe(Object.prototype);
    expect('polluted' in {}).toBe(false);
  });
});
