import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Json } from '#scim/json.ts';
import type { AttributeMapping } from '../model/configuration.ts';
import type { Attributes } from '../model/target.ts';
import { compileConfiguration } from './compile-configuration.ts';
import type { CompiledAttribute } from './compiled.ts';
import { diff } from './diff.ts';
import { sameValue } from './same-value.ts';

function attributesOf(rows: readonly Partial<AttributeMapping>[]): readonly CompiledAttribute[] {
  const attributes = rows.map((row) => ({
    target: 'a',
    targetType: 'String' as const,
    source: { kind: 'direct' as const, attribute: 'x' },
    matchingPrecedence: 0,
    apply: 'always' as const,
    required: false,
    caseExact: true,
    mapped: true,
    ...row,
  }));
  const object = { enabled: true, actions: { create: true, update: true, delete: true }, attributes };
  const none = { ...object, attributes: [] };
  const compilation = compileConfiguration(
    { scope: 'all', objects: { User: object, Group: none }, skipOutOfScopeDeletions: false },
    1,
  );
  if (!compilation.ok) throw new Error(compilation.problems[0]?.message);
  return compilation.compiled.objects.User.attributes;
}

const paths = ['a', 'b', 'c', 'd'];
const value = fc.oneof(fc.string(), fc.boolean(), fc.integer(), fc.array(fc.string(), { maxLength: 3 }));
const state: fc.Arbitrary<Attributes> = fc.dictionary(fc.constantFrom(...paths), value);
const mapped = (values: Attributes) => ({ values, missing: [], awaited: [], omitted: [] });

describe('the difference between desired and written', () => {
  const always = attributesOf(paths.map((target) => ({ target })));

  it('is empty between a state and itself', () => {
    fc.assert(
      fc.property(state, (one) => {
        expect(diff(always, mapped(one), one).changes).toEqual([]);
      }),
    );
  });

  it('leads from any state to any other, and what it leaves behind differs no more', () => {
    fc.assert(
      fc.property(state, state, (desired, written) => {
        const { next } = diff(always, mapped(desired), written);
        expect(diff(always, mapped(desired), next).changes).toEqual([]);
        for (const path of paths) expect(sameValue(next[path], desired[path], true)).toBe(true);
      }),
    );
  });

  it('names every changed attribute once, with what stood there and what shall', () => {
    expect(diff(always, mapped({ a: 'new', b: 'same' }), { a: 'old', b: 'same', c: 'gone' }).changes).toEqual([
      { path: 'a', before: 'old', after: 'new' },
      { path: 'c', before: 'gone', after: undefined },
    ]);
  });

  it('never changes what is set during creation only, but tells that it differs', () => {
    const creation = attributesOf([{ target: 'site', apply: 'creation' }]);
    const { changes, creationOnly, next } = diff(creation, mapped({ site: 'Rome' }), { site: 'Oslo' });
    expect(changes).toEqual([]);
    expect(creationOnly).toEqual([{ path: 'site', before: 'Oslo', after: 'Rome' }]);
    expect(next).toEqual({ site: 'Oslo' });
  });

  it('never writes what only serves matching', () => {
    const match = attributesOf([{ target: 'displayName', apply: 'match-only' }]);
    expect(diff(match, mapped({ displayName: 'new' }), {})).toMatchObject({ changes: [], creationOnly: [] });
  });

  it('does not clear what a default filled in, nor what was left out as malformed', () => {
    const filled = attributesOf([{ target: 'a', defaultValue: 'x' }]);
    expect(diff(filled, mapped({}), { a: 'x' }).changes).toEqual([]);
    const left = { values: {}, missing: [], awaited: [], omitted: [{ path: 'a', why: 'is no phone number' }] };
    expect(diff(attributesOf([{}]), left, { a: '+1' }).changes).toEqual([]);
  });
});

describe('values that mean the same', () => {
  it('are the same whatever their case, unless the attribute is caseExact', () => {
    expect(sameValue('Ann', 'ANN', false)).toBe(true);
    expect(sameValue('Ann', 'ANN', true)).toBe(false);
  });

  it('are the same in either Unicode form', () => {
    expect(sameValue('caf\u00e9', 'cafe\u0301', true)).toBe(true);
  });

  it('are the same when absent, null or empty', () => {
    const absent: (Json | undefined)[] = [undefined, null, '', []];
    for (const a of absent) for (const b of absent) expect(sameValue(a, b, true)).toBe(true);
  });

  it('are the same as a boolean and as its text', () => {
    expect(sameValue(true, 'True', true)).toBe(true);
    expect(sameValue(false, 'true', true)).toBe(false);
  });

  it('are the same in another order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        expect(sameValue(values, values.toReversed(), true)).toBe(true);
      }),
    );
  });
});
