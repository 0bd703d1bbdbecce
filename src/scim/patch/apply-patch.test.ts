import { describe, expect, it } from 'vitest';
import { device, enterprise, group, user } from '#test/support/scim-types.ts';
import type { LeniencyOptions } from '../habits/leniency.ts';
import type { Json, JsonObject } from '../json.ts';
import type { TypeSchema } from '../schema/definition.ts';
import { applyPatch } from './apply-patch.ts';
import { parsePatch } from './parse-patch.ts';

const urn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const work = { value: 'bj@example.com', type: 'work', primary: true };
const home = { value: 'babs@jensen.org', type: 'home' };
const jensen: JsonObject = {
  schemas: [user.core.id],
  userName: 'bjensen',
  name: { givenName: 'Barbara', familyName: 'Jensen' },
  active: true,
  emails: [work, home],
};

function patched(type: TypeSchema, resource: JsonObject, operations: readonly Json[], options?: LeniencyOptions) {
  const request = parsePatch(type, { schemas: [urn], Operations: operations }, options);
  return applyPatch(type, resource, request.operations, options);
}

const change = (...operations: Json[]) => patched(user, jensen, operations);
const strict = (...operations: Json[]) => patched(user, jensen, operations, { strict: true });
const refused = (status: number, scimType: string) => expect.objectContaining({ status, scimType });

describe('applyPatch: single values', () => {
  it('adds, replaces and removes, and names what changed', () => {
    const { next, changes } = strict(
      { op: 'add', path: 'title', value: 'Guide' },
      { op: 'replace', path: 'name.familyName', value: 'Smith' },
      { op: 'remove', path: 'active' },
    );
    expect(next).toEqual({
      schemas: [user.core.id],
      userName: 'bjensen',
      name: { givenName: 'Barbara', familyName: 'Smith' },
      title: 'Guide',
      emails: [work, home],
    });
    expect(changes.sort()).toEqual(['active', 'name.familyName', 'title']);
  });

  it('merges a complex value and keeps the sub-attributes it does not name', () => {
    const { next } = strict({ op: 'replace', path: 'name', value: { familyName: 'Smith' } });
    expect(next.name).toEqual({ givenName: 'Barbara', familyName: 'Smith' });
  });

  it('completes the element of the same type before one that says none, so that none is there twice', () => {
    const untyped = { value: home.value };
    const { next, changes } = strict(
      { op: 'replace', path: 'emails', value: [untyped, home] },
      { op: 'add', path: 'emails', value: [home] },
    );
    expect(next.emails).toEqual([untyped, home]);
    expect(changes).toEqual(['emails']);
  });

  it('takes null, "" and [] for no value', () => {
    expect(strict({ op: 'replace', path: 'name', value: { familyName: null } }).next.name).toEqual({
      givenName: 'Barbara',
    });
    expect(strict({ op: 'replace', path: 'active', value: null }).next).not.toHaveProperty('active');
    expect(strict({ op: 'add', path: 'name.givenName', value: '' }).next.name).toEqual({ familyName: 'Jensen' });
    expect(strict({ op: 'replace', path: 'emails', value: [] }).next).not.toHaveProperty('emails');
    expect(strict({ op: 'add', path: 'emails', value: [] }).changes).toEqual([]);
  });

  it('changes nothing, and says so, when the value is there already', () => {
    const result = strict(
      { op: 'replace', path: 'active', value: true },
      { op: 'add', path: 'emails', value: [{ type: 'home', value: 'babs@jensen.org' }] },
      { op: 'replace', path: 'emails', value: [home, work] },
      { op: 'remove', path: 'nickName' },
    );
    expect(result).toMatchObject({ changes: [], next: jensen });
    expect(result.next).toBe(jensen);
  });

  it('stores a corrected letter case although the attribute ignores case', () => {
    expect(strict({ op: 'replace', path: 'userName', value: 'BJensen' }).changes).toEqual(['userName']);
  });

  it('keeps schemas in step with the extensions', () => {
    const added = strict({ op: 'add', path: `${enterprise}:department`, value: 'Sales' });
    expect(added.next).toMatchObject({ schemas: [user.core.id, enterprise], [enterprise]: { department: 'Sales' } });
    expect(added.changes).toEqual([`${enterprise}:department`]);
    const removed = patched(user, added.next, [{ op: 'remove', path: enterprise }], { strict: true });
    expect(removed.next).toEqual(jensen);
  });

  it('drops the address of a manager that is replaced by another', () => {
    const before = { ...jensen, [enterprise]: { manager: { value: '1', $ref: '/Users/1', displayName: 'One' } } };
    const { next } = patched(user, before, [{ op: 'replace', path: `${enterprise}:manager`, value: { value: '2' } }]);
    expect(next[enterprise]).toEqual({ manager: { value: '2' } });
  });
});

describe('applyPatch: multi-valued attributes', () => {
  it('appends values and gives the primary mark to the new one', () => {
    const { next } = strict({ op: 'add', path: 'emails', value: [{ value: 'n@x.y', type: 'other', primary: true }] });
    expect(next.emails).toEqual([{ ...work, primary: false }, home, { value: 'n@x.y', type: 'other', primary: true }]);
  });

  it('completes a value that is there instead of doubling it', () => {
    const { next } = strict({ op: 'add', path: 'emails', value: [{ ...home, display: 'Home', primary: true }] });
    expect(next.emails).toEqual([
      { ...work, primary: false },
      { ...home, display: 'Home', primary: true },
    ]);
  });

  it('replaces the whole record that a filter selects', () => {
    const { next, changes } = strict({ op: 'replace', path: 'emails[type eq "home"]', value: { value: 'n@x.y' } });
    expect(next.emails).toEqual([work, { value: 'n@x.y' }]);
    expect(changes).toEqual(['emails']);
  });

  it('changes one sub-attribute of every selected record', () => {
    expect(strict({ op: 'replace', path: 'emails[type pr].type', value: 'other' }).next.emails).toEqual([
      { ...work, type: 'other' },
      { ...home, type: 'other' },
    ]);
    expect(strict({ op: 'replace', path: 'emails[type eq "home"].primary', value: true }).next.emails).toEqual([
      { ...work, primary: false },
      { ...home, primary: true },
    ]);
  });

  it('removes selected records, and the attribute with the last', () => {
    expect(strict({ op: 'remove', path: 'emails[type eq "work" and value ew "example.com"]' }).next.emails).toEqual([
      home,
    ]);
    expect(strict({ op: 'remove', path: 'emails[value pr]' }).next).not.toHaveProperty('emails');
    expect(strict({ op: 'remove', path: 'emails[type eq "none"]' }).changes).toEqual([]);
  });

  it('drops a record whose content was taken away', () => {
    expect(strict({ op: 'remove', path: 'emails[type eq "work"].value' }).next.emails).toEqual([home]);
    expect(strict({ op: 'remove', path: 'emails[type eq "work"].primary' }).next.emails).toEqual([
      { value: 'bj@example.com', type: 'work' },
      home,
    ]);
  });

  it('makes the record an add selects in vain, when the filter says which', () => {
    expect(
      strict({ op: 'add', path: 'phoneNumbers[type eq "mobile"].value', value: '+1 5' }).next.phoneNumbers,
    ).toEqual([{ type: 'mobile', value: '+1 5' }]);
    expect(() => strict({ op: 'add', path: 'phoneNumbers[type sw "m"].value', value: '+1 5' })).toThrow(
      refused(400, 'noTarget'),
    );
  });

  it('makes the record a replace selects in vain only as a habit', () => {
    const operation = { op: 'replace', path: 'roles[primary eq "True"].value', value: 'Admin' };
    const { next, habits } = change(operation);
    expect(next.roles).toEqual([{ primary: true, value: 'Admin' }]);
    expect(habits).toEqual(['string-boolean', 'replace-without-match']);
    expect(() => patched(user, jensen, [operation], { refused: ['replace-without-match'] })).toThrow(
      refused(400, 'noTarget'),
    );
    expect(() => strict(operation)).toThrow(refused(400, 'invalidFilter'));
    expect(change({ ...operation, value: '' }).changes).toEqual([]);
  });

  it('removes only the listed values', () => {
    expect(change({ op: 'remove', path: 'emails', value: [{ value: 'BJ@example.com' }] }).next.emails).toEqual([home]);
    expect(change({ op: 'remove', path: 'emails', value: [] }).changes).toEqual([]);
    expect(change({ op: 'remove', path: 'emails', value: [{ type: 'home' }] }).next.emails).toEqual([work]);
    expect(change({ op: 'remove', path: 'emails', value: [{ ...work, type: 'home' }] }).changes).toEqual([]);
  });

  it('works on lists of simple values', () => {
    const pump = { schemas: [device.core.id], serial: 'a', tags: ['red', 'big'] };
    const tags = (...operations: Json[]) => patched(device, pump, operations).next.tags;
    expect(tags({ op: 'add', path: 'tags', value: ['Red', 'new'] })).toEqual(['red', 'big', 'new']);
    expect(tags({ op: 'remove', path: 'tags[value eq "big"]' })).toEqual(['red']);
    expect(tags({ op: 'replace', path: 'tags[value eq "big"]', value: 'small' })).toEqual(['red', 'small']);
  });

  it('takes several filtered removals by what they select, not by place', () => {
    const operations = ['a', 'b', 'c'].map((value) => ({ op: 'remove', path: `members[value eq "${value}"]` }));
    const members = ['a', 'x', 'b', 'c'].map((value) => ({ value }));
    const { next } = patched(group, { schemas: [group.core.id], displayName: 'g', members }, operations);
    expect(next.members).toEqual([{ value: 'x' }]);
  });
});

describe('applyPatch: refusals', () => {
  it.each<[string, JsonObject, string]>([
    ['a required attribute', { op: 'remove', path: 'userName' }, 'mutability'],
    ['a required attribute by null', { op: 'replace', path: 'userName', value: null }, 'mutability'],
    ['two primaries by a filter', { op: 'replace', path: 'emails[value pr].primary', value: true }, 'invalidValue'],
    ['two primaries by no filter', { op: 'add', path: 'emails.primary', value: true }, 'invalidValue'],
    [
      'two primaries in a list',
      { op: 'add', path: 'emails', value: [work, { ...home, primary: true }] },
      'invalidValue',
    ],
  ])('does not lose or double %s', (_, operation, scimType) => {
    expect(() => change(operation)).toThrow(refused(400, scimType));
  });

  it('lets an immutable attribute be set once and to the same value', () => {
    const pump = { schemas: [device.core.id], serial: 'a', owner: { since: '2020' } };
    const run = (operation: Json) => patched(device, pump, [operation]);
    expect(run({ op: 'replace', path: 'serial', value: 'a' }).changes).toEqual([]);
    expect(() => run({ op: 'replace', path: 'serial', value: 'b' })).toThrow(refused(400, 'mutability'));
    const owned = run({ op: 'add', path: 'owner.id', value: 'x' });
    expect(owned.next.owner).toEqual({ id: 'x', since: '2020' });
    const again = (operation: Json) => patched(device, owned.next, [operation]);
    expect(() => again({ op: 'replace', path: 'owner', value: { id: 'y' } })).toThrow(refused(400, 'mutability'));
    expect(() => again({ op: 'remove', path: 'owner.id' })).toThrow(refused(400, 'mutability'));
  });

  it('refuses another value for an immutable part of a member, but a member that is there with another display not', () => {
    const staff = { schemas: [group.core.id], displayName: 'g', members: [{ value: 'a', display: 'A' }] };
    const run = (operation: Json) => patched(group, staff, [operation]);
    expect(() => run({ op: 'replace', path: 'members[value eq "a"].value', value: 'b' })).toThrow(
      refused(400, 'mutability'),
    );
    expect(run({ op: 'add', path: 'members', value: [{ value: 'a', display: 'a@x.y' }] }).changes).toEqual([]);
  });

  it('refuses a record without a required part, once all operations are done', () => {
    const pump = { schemas: [device.core.id], serial: 'a' };
    expect(() => patched(device, pump, [{ op: 'add', path: 'ports', value: [{}, { number: '' }] }])).not.toThrow();
    const port = { schemas: [device.core.id], serial: 'a', ports: [{ number: '1' }] };
    expect(() => patched(device, port, [{ op: 'remove', path: 'ports.number' }])).toThrow(refused(400, 'mutability'));
  });

  it('stops before many operations on a long list take all the time there is', () => {
    const emails = Array.from({ length: 20_000 }, (_, at) => ({ value: `e${at}` }));
    const adds = Array.from({ length: 60 }, (_, at) => ({
      op: 'add',
      path: 'emails[value eq "e1"].type',
      value: `t${at}`,
    }));
    expect(() => patched(user, { ...jensen, emails }, adds)).toThrow(expect.objectContaining({ status: 413 }));
  });

  it('is all or nothing', () => {
    const before = structuredClone(jensen);
    expect(() =>
      change(
        { op: 'replace', path: 'title', value: 'x' },
        { op: 'remove', path: 'emails' },
        { op: 'remove', path: 'userName' },
      ),
    ).toThrow(refused(400, 'mutability'));
    expect(jensen).toEqual(before);
  });
});
