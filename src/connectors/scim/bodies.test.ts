import { describe, expect, test } from 'vitest';
import type { AttributeChange } from '#engine/model/target.ts';
import { standardDialect } from '#gallery/standard-dialect.ts';
import { ScimError } from '#scim/error.ts';
import { valuesInBody } from './attribute-from-body.ts';
import { bodyFromAttributes } from './body-from-attributes.ts';
import type { ScimDialect } from './dialect.ts';
import { patchFromChanges } from './patch-from-changes.ts';
import { putFromAttributes } from './put-from-attributes.ts';
import { readTargetPath } from './target-path.ts';

const enterprise = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User';
const site = 'urn:ietf:params:scim:schemas:extension:example:1.1:User';
const work = 'emails[type eq "work"].value';
const home = 'emails[type eq "home"].value';
const mobile = 'phoneNumbers[type eq "mobile"].value';
const street = 'addresses[type eq "work"].streetAddress';
const city = 'addresses[type eq "work"].locality';

describe('the body of a create', () => {
  test('nests attributes, makes elements and extension objects, and lists the extensions', () => {
    const body = bodyFromAttributes(
      'User',
      {
        userName: 'a@example.org',
        active: 'True',
        'name.givenName': 'A',
        'name.familyName': 'B',
        [work]: 'a@example.org',
        [home]: 'b@example.org',
        [mobile]: '+1',
        [street]: 'Main Street 1',
        [city]: 'Town',
        'roles[primary eq "True"].value': 'Admin',
        [`${enterprise}:department`]: 'Sales',
        [`${enterprise}:manager`]: 'm1',
        [`${site}:site`]: 'North',
        'urn:ietf:params:scim:schemas:core:2.0:User:title': 'Clerk',
        [`${site}:level`]: 3,
      },
      standardDialect,
    );
    expect(body).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise, site],
      userName: 'a@example.org',
      active: true,
      name: { givenName: 'A', familyName: 'B' },
      emails: [
        { type: 'work', primary: true, value: 'a@example.org' },
        { type: 'home', value: 'b@example.org' },
      ],
      phoneNumbers: [{ type: 'mobile', value: '+1' }],
      addresses: [{ type: 'work', streetAddress: 'Main Street 1', locality: 'Town' }],
      roles: [{ primary: true, value: 'Admin' }],
      title: 'Clerk',
      [enterprise]: { department: 'Sales', manager: { value: 'm1' } },
      [site]: { site: 'North', level: 3 },
    });
  });

  test('lists the extensions that the dialect names even when they are empty, for users alone', () => {
    const dialect = { ...standardDialect, extensions: [enterprise] };
    expect(bodyFromAttributes('User', { userName: 'a' }, dialect).schemas).toContain(enterprise);
    expect(bodyFromAttributes('Group', { displayName: 'a' }, dialect).schemas).toEqual([
      'urn:ietf:params:scim:schemas:core:2.0:Group',
    ]);
  });

  test('writes a manager as the dialect wants it, and texts that look like booleans as texts', () => {
    const attributes = { [`${enterprise}:manager`]: 'm1', nickName: 'True' };
    expect(bodyFromAttributes('User', attributes, { ...standardDialect, manager: 'string' })).toMatchObject({
      nickName: 'True',
      [enterprise]: { manager: 'm1' },
    });
  });

  test.each(['emails[type ne "work"].value', 'emails[', 'a b', ''])(
    'refuses the target attribute %j by name',
    (path) => {
      expect(() => bodyFromAttributes('User', { [path]: 'x' }, standardDialect)).toThrow(ScimError);
    },
  );

  test('has only own names: __proto__ is no attribute, constructor is one like any other', () => {
    expect(() => bodyFromAttributes('User', JSON.parse('{"__proto__": "x"}'), standardDialect)).toThrow(ScimError);
    expect(bodyFromAttributes('User', { 'name.constructor': 'y' }, standardDialect).name).toEqual({ constructor: 'y' });
  });
});

describe('the body of a PATCH', () => {
  function operations(changes: readonly AttributeChange[], desired = {}, dialect: Partial<ScimDialect> = {}): unknown {
    return patchFromChanges(changes, desired, { ...standardDialect, ...dialect }).Operations;
  }

  test('adds what was not there, replaces what was, removes what is cleared', () => {
    expect(
      operations([
        { path: 'title', before: undefined, after: 'Clerk' },
        { path: 'displayName', before: 'A', after: 'B' },
        { path: 'nickName', before: 'N', after: undefined },
        { path: `${enterprise}:department`, before: 'X', after: 'Y' },
      ]),
    ).toEqual([
      { op: 'add', path: 'title', value: 'Clerk' },
      { op: 'replace', path: 'displayName', value: 'B' },
      { op: 'remove', path: 'nickName' },
      { op: 'replace', path: `${enterprise}:department`, value: 'Y' },
    ]);
  });

  test('adds a new element whole, and a sub-attribute into an element that stands', () => {
    const both = [
      { path: street, before: undefined, after: 'Main Street 1' },
      { path: city, before: undefined, after: 'Town' },
    ];
    expect(operations(both, { [street]: 'Main Street 1', [city]: 'Town' })).toEqual([
      { op: 'add', path: 'addresses', value: [{ type: 'work', streetAddress: 'Main Street 1', locality: 'Town' }] },
    ]);
    expect(operations(both.slice(1), { [street]: 'Main Street 1', [city]: 'Town' })).toEqual([
      { op: 'add', path: city, value: 'Town' },
    ]);
  });

  test('removes an element of which nothing is left, and only the sub-attribute of another', () => {
    const cleared = { path: city, before: 'Town', after: undefined };
    expect(operations([cleared], { [street]: 'Main Street 1' })).toEqual([{ op: 'remove', path: city }]);
    expect(operations([cleared, { path: street, before: 'Main Street 1', after: undefined }])).toEqual([
      { op: 'remove', path: 'addresses[type eq "work"]' },
    ]);
  });

  test('speaks in capitals and with booleans as texts where the dialect does', () => {
    const changes = [{ path: 'active', before: true, after: false }];
    expect(operations(changes, {}, { opCase: 'capital', booleans: 'string' })).toEqual([
      { op: 'Replace', path: 'active', value: 'False' },
    ]);
    expect(operations(changes, {}, { patchStyle: 'merged', booleans: 'string' })).toEqual([
      { op: 'replace', value: { active: 'False' } },
    ]);
    expect(operations([{ path: 'active', before: 'True', after: 'False' }])).toEqual([
      { op: 'replace', path: 'active', value: false },
    ]);
  });

  test('sets, changes and clears a manager', () => {
    const path = `${enterprise}:manager`;
    expect(operations([{ path, before: undefined, after: 'm1' }])).toEqual([
      { op: 'add', path, value: { value: 'm1' } },
    ]);
    expect(operations([{ path, before: 'm1', after: 'm2' }], {}, { manager: 'string' })).toEqual([
      { op: 'replace', path, value: 'm2' },
    ]);
    expect(operations([{ path, before: 'm1', after: undefined }])).toEqual([{ op: 'remove', path }]);
  });

  test('merges simple attributes into one operation, with what else is desired of the same complex ones', () => {
    expect(
      operations(
        [
          { path: 'displayName', before: 'A', after: 'B' },
          { path: 'name.familyName', before: 'A', after: 'B' },
          { path: `${enterprise}:department`, before: 'X', after: 'Y' },
          { path: work, before: 'a', after: 'b' },
          { path: 'title', before: 'T', after: undefined },
        ],
        {
          displayName: 'B',
          'name.familyName': 'B',
          'name.givenName': 'G',
          [`${enterprise}:manager`]: 'm1',
          userName: 'u',
          [work]: 'b',
        },
        { patchStyle: 'merged' },
      ),
    ).toEqual([
      {
        op: 'replace',
        value: {
          displayName: 'B',
          name: { familyName: 'B', givenName: 'G' },
          [enterprise]: { manager: { value: 'm1' }, department: 'Y' },
        },
      },
      { op: 'replace', path: work, value: 'b' },
      { op: 'remove', path: 'title' },
    ]);
  });
});

describe('the body of a PUT', () => {
  test('puts the desired over what was shown, keeps the rest, and takes the cleared away', () => {
    const shown = {
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '1',
      meta: { version: 'W/"1"' },
      groups: [{ value: 'g' }],
      userName: 'a',
      nickName: 'kept',
      title: 'gone',
      name: { givenName: 'A', middleName: 'kept' },
      emails: [
        { type: 'work', value: 'old', primary: true },
        { type: 'home', value: 'kept' },
      ],
      phoneNumbers: [{ type: 'mobile', value: 'gone' }],
    };
    const changes = [
      { path: work, before: 'old', after: 'new' },
      { path: 'title', before: 'gone', after: undefined },
      { path: mobile, before: 'gone', after: undefined },
      { path: `${enterprise}:department`, before: undefined, after: 'Sales' },
    ];
    const desired = {
      userName: 'a',
      active: true,
      'name.givenName': 'B',
      [work]: 'new',
      [`${enterprise}:department`]: 'Sales',
    };
    expect(putFromAttributes('User', shown, changes, desired, standardDialect)).toEqual({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User', enterprise],
      id: '1',
      userName: 'a',
      active: true,
      nickName: 'kept',
      name: { givenName: 'B', middleName: 'kept' },
      emails: [
        { type: 'work', value: 'new', primary: true },
        { type: 'home', value: 'kept' },
      ],
      phoneNumbers: [],
      [enterprise]: { department: 'Sales' },
    });
  });
});

describe('a value in a body', () => {
  const body = {
    UserName: 'a',
    emails: [
      { type: 'Work', value: 'w' },
      { type: 'home', value: 'h' },
    ],
    [enterprise]: { manager: { value: 'm' } },
  };
  test.each([
    ['userName', ['a']],
    [work, ['w']],
    ['emails.value', ['w', 'h']],
    ['emails', ['w', 'h']],
    [`${enterprise}:manager`, ['m']],
    ['title', []],
    [`${site}:site`, []],
  ])('at %s is %j', (path, values) => {
    expect(valuesInBody(body, readTargetPath(path))).toEqual(values);
  });
});
