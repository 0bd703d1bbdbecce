import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { enterprise, user, users } from '#test/support/scim-types.ts';
import { changedPaths } from '../changed-paths.ts';
import { ScimError } from '../error.ts';
import type { Json, JsonObject } from '../json.ts';
import { normaliseResource } from '../validate.ts';
import { applyPatch } from './apply-patch.ts';
import { parsePatch } from './parse-patch.ts';

const urn = 'urn:ietf:params:scim:api:messages:2.0:PatchOp';
const word = fc.constantFrom('a', 'B', 'x@y.z', 'née', '');
const address = fc.record(
  { value: fc.constantFrom('1', '2', 'a'), type: fc.constantFrom('work', 'home') },
  { requiredKeys: ['value'] },
);

const operation: fc.Arbitrary<JsonObject> = fc.oneof(
  fc.record({
    op: fc.constantFrom('add', 'replace'),
    path: fc.constantFrom(
      'title',
      'name.givenName',
      `${enterprise}:department`,
      'manager',
      'emails[type eq "work"].value',
    ),
    value: word,
  }),
  fc.record({
    op: fc.constantFrom('add', 'replace'),
    path: fc.constant('emails'),
    value: fc.array(address, { maxLength: 3 }),
  }),
  fc.record({ op: fc.constant('add'), path: fc.constant('emails[type eq "home"]'), value: address }),
  fc.record({
    op: fc.constantFrom('add', 'replace'),
    value: fc.record({ active: fc.boolean(), 'name.familyName': word }),
  }),
  fc.record({
    op: fc.constant('remove'),
    path: fc.constantFrom('title', 'name', 'emails', 'emails[type eq "work"]', 'emails[value eq "a"].type', enterprise),
  }),
);

function apply(resource: JsonObject, operations: readonly Json[]) {
  return applyPatch(user, resource, parsePatch(user, { schemas: [urn], Operations: operations }).operations);
}

describe('PATCH on any user', () => {
  it('leaves a resource that is valid and canonical', () => {
    fc.assert(
      fc.property(users, fc.array(operation, { maxLength: 6 }), (resource, operations) => {
        const { next } = apply(resource, operations);
        expect(normaliseResource(user, next, { strict: true })).toEqual(next);
      }),
    );
  });

  it('touches only what it says, and says all it touches', () => {
    fc.assert(
      fc.property(users, fc.array(operation, { maxLength: 4 }), (resource, operations) => {
        const before = structuredClone(resource);
        const { next, changes } = apply(resource, operations);
        expect(resource).toEqual(before);
        expect(changes).toEqual(changedPaths(user, before, next));
        expect(next.userName).toBe(before.userName);
        expect(changes.length === 0).toBe(next === resource);
      }),
    );
  });

  it('changes nothing when one operation is applied a second time', () => {
    fc.assert(
      fc.property(users, operation, (resource, once) => {
        const { next } = apply(resource, [once]);
        expect(apply(next, [once]).changes).toEqual([]);
      }),
    );
  });

  it('comes back when what was added is removed', () => {
    const addition = fc.constantFrom(
      { path: 'nickName', value: 'x', remove: 'nickName' },
      { path: 'name.middleName', value: 'x', remove: 'name.middleName' },
      { path: 'emails', value: [{ value: 'new', type: 'work' }], remove: 'emails[value eq "new"]' },
      { path: `${enterprise}:costCenter`, value: 'x', remove: `${enterprise}:costCenter` },
    );
    fc.assert(
      fc.property(users, addition, (resource, { path, value, remove }) => {
        const added = apply(resource, [{ op: 'add', path, value }]);
        expect(added.changes).not.toEqual([]);
        expect(apply(added.next, [{ op: 'remove', path: remove }]).next).toEqual(resource);
      }),
    );
  });

  it('does in one request what its operations do one after the other', () => {
    fc.assert(
      fc.property(users, fc.array(operation, { maxLength: 4 }), (resource, operations) => {
        let stepwise = resource;
        for (const one of operations) stepwise = apply(stepwise, [one]).next;
        expect(changedPaths(user, apply(resource, operations).next, stepwise)).toEqual([]);
      }),
    );
  });

  it('answers any JSON with a result or a refusal in the protocol’s words', () => {
    fc.assert(
      fc.property(users, fc.jsonValue(), (resource, body) => {
        try {
          apply(resource, [JSON.parse(JSON.stringify(body))]);
        } catch (error) {
          expect(error).toBeInstanceOf(ScimError);
        }
      }),
    );
  });
});
