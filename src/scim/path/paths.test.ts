import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterprise, user } from '#test/support/scim-types.ts';
import { parseAttributePath } from './parse-attribute-path.ts';
import { parsePatchPath } from './parse-patch-path.ts';
import { printPatchPath } from './print-patch-path.ts';
import { printPath } from './print-path.ts';
import { pathOf, resolvePath, schemaOfPath } from './resolve-path.ts';

const key = (text: string) => resolvePath(user, parseAttributePath(text))?.key;

describe('attribute paths', () => {
  it('read back what they print', () => {
    const name = fc.constantFrom('a', 'Ab-c_9', '$ref', 'constructor');
    const urn = fc.constantFrom(enterprise, 'urn:x', 'http://schemas.example.com/2.0');
    fc.assert(
      fc.property(fc.record({ urn, name, sub: name }, { requiredKeys: ['name'] }), (path) => {
        expect(parseAttributePath(printPath(path))).toEqual(path);
      }),
    );
  });

  it.each([
    ['USERNAME', 'userName'],
    ['name.GivenName', 'name.givenName'],
    ['emails.$ref', undefined],
    ['urn:ietf:params:scim:schemas:core:2.0:user:userName', 'userName'],
    ['urn:ietf:params:scim:schemas:core:2.0:User:meta.created', 'meta.created'],
    [`${enterprise.toUpperCase()}:manager.value`, `${enterprise}:manager.value`],
    ['urn:scim:schemas:extension:enterprise:1.0:department', `${enterprise}:department`],
    ['manager', `${enterprise}:manager`],
    [`${enterprise}:userName`, undefined],
    ['urn:ietf:params:scim:schemas:core:2.0:User:department', undefined],
    ['constructor', undefined],
    ['toString.x', undefined],
    ['name.hasOwnProperty', undefined],
  ])('%s stands for %s', (text, expected) => {
    expect(key(text)).toBe(expected);
  });

  it('lead back from every attribute of a type to itself', () => {
    for (const path of user.index.attributes) {
      expect(resolvePath(user, pathOf(path))).toBe(path);
      for (const sub of user.index.subAttributes.get(path.attribute)?.values() ?? [])
        expect(resolvePath(user, parseAttributePath(sub.key))).toBe(sub);
    }
  });

  it.each(['', '.', 'a.', '.a', 'a.b.c', 'a b', '__proto__', '9a', 'urn:x:', 'a[', 'urn:a b:c'])(
    'refuse %j',
    (text) => {
      expect(() => parseAttributePath(text)).toThrow(expect.objectContaining({ status: 400, scimType: 'invalidPath' }));
    },
  );

  it('know a bare schema URN, also one that ends in a version', () => {
    expect(schemaOfPath(user, parseAttributePath(enterprise))?.urn).toBe(enterprise);
    expect(schemaOfPath(user, parseAttributePath('urn:scim:schemas:extension:enterprise:1.0'))?.urn).toBe(enterprise);
    expect(schemaOfPath(user, parseAttributePath('urn:x:y'))).toBeUndefined();
  });
});

describe('PATCH paths', () => {
  it.each([
    'members',
    'name.familyName',
    'addresses[type eq "work"]',
    'addresses[type eq "work"].streetAddress',
    'emails[type eq "a]b" and (value sw "x" or primary eq true)].value',
    `${enterprise}:manager.value`,
    enterprise,
  ])('%s reads back as it prints', (text) => {
    expect(printPatchPath(parsePatchPath(text))).toBe(text);
  });

  it.each([
    ['emails[type eq "work"]value', 'invalidPath'],
    ['emails[type eq "work"].', 'invalidPath'],
    ['emails[type eq "work"].value.x', 'invalidPath'],
    ['[type eq "work"]', 'invalidPath'],
    ['emails[type eq "work"', 'invalidFilter'],
    ['emails[]', 'invalidFilter'],
  ])('%s is refused as %s', (text, scimType) => {
    expect(() => parsePatchPath(text)).toThrow(expect.objectContaining({ status: 400, scimType }));
  });
});
