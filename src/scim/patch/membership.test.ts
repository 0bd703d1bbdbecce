import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { group } from '#test/support/scim-types.ts';
import { isJsonArray, isJsonObject, type Json } from '../json.ts';
import { applyPatch } from './apply-patch.ts';
import { splitMembership } from './membership.ts';
import { parsePatch } from './parse-patch.ts';

const urn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const parse = (...Operations: Json[]) => parsePatch(group, { schemas: [urn], Operations }).operations;
const split = (...operations: Json[]) => splitMembership(parse(...operations));

describe('splitMembership', () => {
  it('reads every form in which clients change members', () => {
    expect(
      split(
        { op: 'Add', path: 'members', value: [{ $ref: null, value: 'a' }] },
        { op: 'add', value: { members: [{ value: 'b', display: 'B' }] } },
        { op: 'Remove', path: 'members', value: [{ $ref: null, value: 'c' }] },
        { op: 'remove', path: 'members[value eq "d" or value eq "e"]' },
        { op: 'replace', value: { id: '1', displayName: 'x' } },
      ),
    ).toEqual({
      membership: { add: ['a', 'b'], remove: ['c', 'd', 'e'] },
      rest: parse({ op: 'replace', path: 'displayName', value: 'x' }),
    });
  });

  it('tells replacing all, and emptying, from adding and removing', () => {
    expect(split({ op: 'replace', path: 'members', value: [{ value: 'a' }] }).membership.replaceWith).toEqual(['a']);
    expect(split({ op: 'replace', path: 'members', value: [] }).membership.replaceWith).toEqual([]);
    expect(split({ op: 'remove', path: 'members' }).membership.replaceWith).toEqual([]);
    expect(split({ op: 'remove', path: 'members', value: [] }).membership).toEqual({ add: [], remove: [] });
    expect(split({ op: 'add', path: 'members', value: [] }).membership).toEqual({ add: [], remove: [] });
  });

  it('changes the same members as applying the operations to a loaded group', () => {
    const id = fc.constantFrom('a', 'b', 'c', 'd');
    const list = fc.array(
      id.map((value) => ({ value })),
      { maxLength: 3 },
    );
    const operation: fc.Arbitrary<Json> = fc.oneof(
      fc.record({ op: fc.constantFrom('add', 'replace', 'remove'), path: fc.constant('members'), value: list }),
      fc.record({ op: fc.constant('remove'), path: id.map((value) => `members[value eq "${value}"]`) }),
      fc.constant({ op: 'remove', path: 'members' }),
    );
    fc.assert(
      fc.property(fc.uniqueArray(id), fc.array(operation, { maxLength: 5 }), (present, operations) => {
        const members = present.map((value) => ({ value }));
        const resource = { schemas: [group.core.id], displayName: 'g', ...(members.length > 0 ? { members } : {}) };
        const loaded = applyPatch(group, resource, parse(...operations)).next.members;
        const expected = (isJsonArray(loaded) ? loaded : []).map((member) => isJsonObject(member) && member.value);
        const { add, remove, replaceWith } = split(...operations).membership;
        const kept = new Set(replaceWith ?? [...present.filter((one) => !remove.includes(one)), ...add]);
        expect([...kept].sort()).toEqual(expected.sort());
      }),
    );
  });

  it.each<[Json, string]>([
    [{ op: 'remove', path: 'members[type eq "User"]' }, 'invalidPath'],
    [{ op: 'replace', path: 'members[value eq "a"].display', value: 'x' }, 'mutability'],
    [{ op: 'add', path: 'members', value: [{ display: 'x' }] }, 'invalidValue'],
  ])('refuses %j', (operation, scimType) => {
    expect(() => split(operation)).toThrow(expect.objectContaining({ status: 400, scimType }));
  });
});
