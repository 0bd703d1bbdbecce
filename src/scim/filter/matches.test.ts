import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { device, enterprise, user, users } from '#test/support/scim-types.ts';
import { matches } from './matches.ts';
import { parseFilter } from './parse-filter.ts';

const jensen = {
  schemas: [user.core.id, enterprise],
  id: '2819c223',
  externalId: 'BJ',
  userName: 'BJensen',
  title: 'Tour Guide',
  active: false,
  name: { familyName: "O'Malley" },
  emails: [
    { value: 'bj@Example.com', type: 'work', primary: true },
    { value: 'babs@jensen.org', type: 'home' },
  ],
  [enterprise]: { department: 'Sales', manager: { value: '26118915' } },
  meta: { resourceType: 'User', lastModified: '2011-05-13T06:42:34+02:00' },
};

const hits = (text: string) => matches(user, jensen, parseFilter(text));

describe('matches', () => {
  it.each([
    'userName eq "bjensen"',
    'USERNAME sw "bj"',
    'urn:ietf:params:scim:schemas:core:2.0:User:username ew "SEN"',
    'externalId eq "BJ"',
    'name.familyName co "o\'m"',
    'emails co "@example"',
    'emails.value eq "babs@jensen.org"',
    'emails[type eq "work" and value co "@example.com"]',
    'emails[type eq "work"].value eq "bj@example.com"',
    'emails[not (type eq "work")]',
    'active eq false',
    'active eq "False"',
    'active pr',
    'not (nickName pr)',
    'nickName eq null',
    'nickName ne "x"',
    'title ne null',
    'meta.lastModified eq "2011-05-13T04:42:34Z"',
    'meta.lastModified ge "2011-05-13T04:42:34.000Z"',
    'meta.lastModified lt "2011-05-13T04:42:35Z"',
    'schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"',
    `${enterprise}:department eq "sales"`,
    'urn:scim:schemas:extension:enterprise:1.0:department eq "sales"',
    'manager eq "26118915"',
    'id eq "2819c223" and manager.value eq "26118915"',
    'userName gt "a" and userName lt "c"',
    'emails.type ne "work"',
  ])('finds by %s', (text) => {
    expect(hits(text)).toBe(true);
  });

  it.each([
    'externalId eq "bj"',
    'nickName pr',
    'nickName eq ""',
    'emails[type eq "home" and value co "@example.com"]',
    'userName eq "bjensen" and active eq true',
    'userName ne "BJENSEN"',
    'title eq null',
    'emails[type eq "home"].value eq "bj@example.com"',
    'roles pr',
  ])('does not find by %s', (text) => {
    expect(hits(text)).toBe(false);
  });

  it.each([
    ['active gt true', 'does not apply to "active"'],
    ['active co "t"', 'does not apply to "active"'],
    ['active eq "yes"', 'use true or false'],
    ['name eq "x"', 'complex'],
    ['emails.foo pr', 'has no attribute "emails.foo"'],
    ['emails[foo pr]', 'no sub-attribute "foo"'],
    ['userName[value pr]', 'selects nothing'],
    ['password eq "x"', 'never returned'],
    ['title gt null', 'cannot be compared with null'],
    ['meta.created gt "yesterday"', 'dateTime'],
    ['x509Certificates.value gt "a"', 'does not apply'],
    ['__proto__ pr', '"__proto__" is no attribute'],
    ['constructor pr', 'has no attribute "constructor"'],
    ['toString.x pr', 'has no attribute "toString.x"'],
    ['name.constructor pr', 'has no attribute'],
    ['emails[constructor pr]', 'no sub-attribute "constructor"'],
    ['urn:none:foo pr', 'has no attribute'],
  ])('refuses %s', (text, why) => {
    expect(() => hits(text)).toThrow(
      expect.objectContaining({ status: 400, scimType: 'invalidFilter', message: expect.stringContaining(why) }),
    );
  });

  it('compares numbers as numbers and simple lists by value', () => {
    const pump = { serial: 'A', slots: 10, tags: ['Red', 'big'] };
    const finds = (text: string) => matches(device, pump, parseFilter(text));
    expect(finds('slots gt 9')).toBe(true);
    expect(finds('slots eq "10"')).toBe(true);
    expect(finds('tags eq "red"')).toBe(true);
    expect(finds('tags[value sw "b"]')).toBe(true);
    expect(finds('serial eq "a"')).toBe(false);
    expect(() => finds('slots co 1')).toThrow('does not apply');
  });

  it('makes not the exact opposite', () => {
    const text = fc.constantFrom(
      'userName eq "b"',
      'title pr',
      'emails[type eq "work"]',
      'manager ne "a"',
      'title co "A"',
    );
    fc.assert(
      fc.property(users, text, (resource, filter) => {
        const found = matches(user, resource, parseFilter(filter));
        expect(matches(user, resource, parseFilter(`not (${filter})`))).toBe(!found);
      }),
    );
  });

  it('orders text by code point', () => {
    const above = { userName: '\u{1F600}' };
    expect(matches(user, above, parseFilter('userName gt "\uFF5E"'))).toBe(true);
  });
});
