import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { device, enterprise, user, users } from '#test/support/scim-types.ts';
import { createLeniency, type Habit } from './habits/leniency.ts';
import type { JsonObject } from './json.ts';
import { normaliseResource } from './validate.ts';

const refused = (scimType: string, why: string) =>
  expect.objectContaining({ status: 400, scimType, message: expect.stringContaining(why) });

function habitsOf(input: JsonObject): readonly string[] {
  const leniency = createLeniency();
  normaliseResource(user, { schemas: [user.core.id], ...input }, { leniency });
  return leniency.fired();
}

describe('normaliseResource for a new resource', () => {
  it('takes what Okta creates', () => {
    expect(
      normaliseResource(user, {
        schemas: [user.core.id],
        userName: 'test.user@okta.local',
        name: { givenName: 'Test', familyName: 'User', middleName: '' },
        emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
        externalId: '00ujl29u0le5T6Aj10h7',
        groups: [],
        password: '1mz050nq',
        active: true,
      }),
    ).toEqual({
      schemas: [user.core.id],
      userName: 'test.user@okta.local',
      name: { givenName: 'Test', familyName: 'User' },
      emails: [{ primary: true, value: 'test.user@okta.local', type: 'work' }],
      externalId: '00ujl29u0le5T6Aj10h7',
      password: '1mz050nq',
      active: true,
    });
  });

  it('takes what Entra creates: an extension without block, empty roles, unknown URNs, a bare manager', () => {
    const input = {
      schemas: [user.core.id, enterprise, 'urn:none:User'],
      userName: 'a',
      active: 'True',
      roles: [],
      manager: '26',
      'urn:none:User': { x: 1 },
      meta: { resourceType: 'User' },
    };
    expect(normaliseResource(user, input)).toEqual({
      schemas: [user.core.id, enterprise],
      userName: 'a',
      active: true,
      [enterprise]: { manager: { value: '26' } },
    });
    expect(habitsOf(input)).toEqual(['unknown-extension', 'unqualified-extension', 'string-boolean', 'bare-reference']);
    expect(normaliseResource(user, { schemas: [user.core.id, enterprise], userName: 'a' }).schemas).toEqual([
      user.core.id,
    ]);
  });

  it('takes names in any case and schemas by an alias, and gives back the schema’s spelling and order', () => {
    const resource = normaliseResource(user, {
      'URN:scim:schemas:extension:ENTERPRISE:1.0': { DEPARTMENT: 'S' },
      EMAILS: [{ VALUE: 'a' }],
      username: 'a',
    });
    expect(Object.keys(resource)).toEqual(['schemas', 'userName', 'emails', enterprise]);
    expect(resource).toMatchObject({ emails: [{ value: 'a' }], [enterprise]: { department: 'S' } });
  });

  it('takes paths as keys, as some mappings write them', () => {
    expect(
      normaliseResource(user, { userName: 'a', [`${enterprise}:department`]: 'S', 'name.givenName': 'B' }),
    ).toEqual({
      schemas: [user.core.id, enterprise],
      userName: 'a',
      name: { givenName: 'B' },
      [enterprise]: { department: 'S' },
    });
  });

  it('keeps one of equal values', () => {
    const emails = [{ value: 'a', type: 'work' }, { type: 'work', value: 'a', primary: true }, { value: 'b' }];
    expect(normaliseResource(user, { userName: 'a', emails }).emails).toEqual([
      { type: 'work', value: 'a', primary: true },
      { value: 'b' },
    ]);
  });

  it('gives a canonical resource back as it is', () => {
    fc.assert(
      fc.property(users, (resource) => {
        expect(normaliseResource(user, resource, { strict: true })).toEqual(resource);
      }),
    );
  });

  it.each<[JsonObject, string, string]>([
    [{}, 'invalidValue', '"userName" is required'],
    [{ userName: '' }, 'invalidValue', '"userName" is required'],
    [{ userName: { a: 1 } }, 'invalidValue', '"userName" must be a string'],
    [{ userName: 'a', active: 'perhaps' }, 'invalidValue', '"active" must be true or false'],
    [{ userName: 'a', emails: [['a']] }, 'invalidValue', 'a list inside its list'],
    [
      {
        userName: 'a',
        emails: [
          { value: 'a', primary: true },
          { value: 'b', primary: true },
        ],
      },
      'invalidValue',
      '2 primary',
    ],
    [{ userName: 'a', name: 'Babs' }, 'invalidValue', '"name" is complex'],
    [{ userName: 'a', USERNAME: 'b' }, 'invalidSyntax', 'twice'],
    [{ userName: 'a', name: { givenName: 'a', GIVENNAME: 'b' } }, 'invalidValue', 'twice'],
    [{ userName: 'a', schemas: 'x' }, 'invalidSyntax', '"schemas"'],
    [{ userName: 'a', [enterprise]: 'x' }, 'invalidValue', 'must be an object'],
    [{ userName: 'a', x509Certificates: [{ value: '*' }] }, 'invalidValue', 'Base64'],
    [{ userName: 'a', 'emails[type eq "work"].value': 'x' }, 'invalidValue', 'only in PATCH'],
  ])('refuses %j', (input, scimType, why) => {
    expect(() => normaliseResource(user, input)).toThrow(refused(scimType, why));
  });

  it.each<[JsonObject, Habit]>([
    [{ userName: 'a', shoeSize: 4 }, 'unknown-attribute'],
    [{ userName: 'a', 'urn:none:User': {} }, 'unknown-extension'],
    [{ userName: 'a', emails: { value: 'a' } }, 'single-for-list'],
  ])('forgives %j as %s unless it is strict', (input, habit) => {
    expect(habitsOf(input)).toEqual([habit]);
    expect(() => normaliseResource(user, input, { strict: true })).toThrow(expect.objectContaining({ status: 400 }));
  });

  it('checks the types of RFC 7643 §2.3 and required parts', () => {
    const pump = (more: JsonObject) => () => normaliseResource(device, { serial: 'a', ...more });
    expect(pump({ slots: 3, weight: 1.5, built: '2011-05-13T04:42:34Z', key: 'YQ==', tags: ['a'] })()).toMatchObject({
      slots: 3,
    });
    expect(pump({ slots: '3' })()).toMatchObject({ slots: 3 });
    expect(pump({ slots: 1.5 })).toThrow(refused('invalidValue', 'an integer'));
    expect(pump({ weight: 'x' })).toThrow(refused('invalidValue', 'a number'));
    expect(pump({ built: '2011-02-30T00:00:00Z' })).toThrow(refused('invalidValue', 'a dateTime'));
    expect(pump({ ports: [{ number: '1' }, { Number: 2 }] })()).toMatchObject({
      ports: [{ number: '1' }, { number: '2' }],
    });
  });

  it('knows only own properties', () => {
    const input: JsonObject = JSON.parse(
      '{"userName":"a","__proto__":{"admin":true},"constructor":{"prototype":{"x":1}}}',
    );
    const resource = normaliseResource(user, input);
    expect(resource).toEqual({ schemas: [user.core.id], userName: 'a' });
    expect(Object.getPrototypeOf(resource)).toBe(Object.prototype);
    expect('admin' in resource || 'x' in {}).toBe(false);
    expect(() => normaliseResource(user, JSON.parse('{"__proto__":{"userName":"a"}}'))).toThrow(
      '"userName" is required',
    );
  });
});

describe('normaliseResource for a replacement', () => {
  const current = { schemas: [device.core.id], serial: 'a', firmware: '1', slots: 3, owner: { id: 'x', since: '1' } };
  const replace = (input: JsonObject) => normaliseResource(device, input, { current });

  it('clears what is not sent, keeps what a client cannot change', () => {
    expect(replace({ serial: 'a', firmware: '2', owner: { since: '2' } })).toEqual({
      schemas: [device.core.id],
      serial: 'a',
      firmware: '1',
      owner: { id: 'x', since: '2' },
    });
  });

  it('takes an immutable value that is the same or not sent, and refuses another', () => {
    expect(replace({})).toMatchObject({ serial: 'a' });
    expect(() => replace({ serial: 'b' })).toThrow(refused('mutability', 'immutable'));
    expect(() => replace({ owner: { id: 'y' } })).toThrow(refused('mutability', 'owner.id'));
  });

  it('keeps a password that is not sent', () => {
    const before = { schemas: [user.core.id], userName: 'a', password: 'p', title: 't' };
    expect(normaliseResource(user, { userName: 'b' }, { current: before })).toEqual({
      schemas: [user.core.id],
      userName: 'b',
      password: 'p',
    });
  });
});
