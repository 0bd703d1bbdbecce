import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Filter } from './filter.ts';
import { parseFilter } from './parse-filter.ts';
import { printFilter } from './print-filter.ts';

const name = fc.constantFrom('userName', 'a', 'x-y_1', 'not', 'and', 'or', 'pr', 'eq', 'constructor', 'true', '$ref');
const path = fc.record(
  { urn: fc.constantFrom('urn:ietf:params:scim:schemas:extension:enterprise:2.0:User', 'urn:a.b:c'), name, sub: name },
  { requiredKeys: ['name'] },
);
const value = fc.oneof(
  fc.string({ unit: 'binary' }).filter((text) => text.isWellFormed()),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (number === 0 ? 0 : number)),
  fc.boolean(),
  fc.constant(null),
);
const leaf: fc.Arbitrary<Filter> = fc.oneof(
  fc.record({ kind: fc.constant('present' as const), path }),
  fc.record({
    kind: fc.constant('compare' as const),
    path,
    op: fc.constantFrom('eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'),
    value,
  }),
);
function joined(operand: fc.Arbitrary<Filter>): fc.Arbitrary<Filter> {
  const operands = fc.array(operand, { minLength: 2, maxLength: 3 });
  return fc.oneof(
    fc.record({ kind: fc.constant('and' as const), operands }),
    fc.record({ kind: fc.constant('or' as const), operands }),
    fc.record({ kind: fc.constant('not' as const), operand }),
  );
}
const inner = fc.oneof(leaf, joined(fc.oneof(leaf, joined(leaf))));
const element: fc.Arbitrary<Filter> = fc.record({ kind: fc.constant('element' as const), path, filter: inner });
const filters: fc.Arbitrary<Filter> = fc.oneof(inner, element, joined(fc.oneof(inner, element)));

function problem(text: string): string {
  try {
    parseFilter(text);
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
  return 'accepted';
}

describe('parseFilter', () => {
  it('reads every tree back from its printed text', () => {
    fc.assert(
      fc.property(filters, (filter) => {
        expect(parseFilter(printFilter(filter))).toEqual(filter);
      }),
    );
  });

  it('answers any text with a tree or with 400 invalidFilter', () => {
    const piece = fc.constantFrom(
      'a',
      ' ',
      '(',
      ')',
      '[',
      ']',
      '"',
      '\\',
      'eq',
      'not',
      'and',
      '.',
      ':',
      '1',
      '-',
      'pr',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        try {
          parseFilter(pieces.join(''));
        } catch (error) {
          expect(error).toMatchObject({ status: 400, scimType: 'invalidFilter' });
        }
      }),
    );
  });

  it('binds not before and before or', () => {
    expect(parseFilter('a pr or b pr and not (c pr)')).toEqual({
      kind: 'or',
      operands: [
        { kind: 'present', path: { name: 'a' } },
        {
          kind: 'and',
          operands: [
            { kind: 'present', path: { name: 'b' } },
            { kind: 'not', operand: { kind: 'present', path: { name: 'c' } } },
          ],
        },
      ],
    });
  });

  it.each([
    'userName Eq "john"',
    'USERNAME EQ "john" AND NOT(active PR)',
    'name.familyName co "O\'Malley"',
    'urn:ietf:params:scim:schemas:core:2.0:User:userName sw "J"',
    'meta.lastModified gt "2011-05-13T04:42:34Z"',
    'schemas eq "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User"',
    'userType ne "Employee" and not (emails co "example.com" or\n  emails.value co "example.org")',
    'emails[type eq "work" and value co "@example.com"] or\n  ims[type eq "xmpp" and value co "@foo.com"]',
    'members[value eq"2819c223"]',
    'active eq True',
    '(((a pr)))and(b pr)',
  ])('accepts %s', (text) => {
    expect(() => parseFilter(text)).not.toThrow();
  });

  it('reads what stands behind a value path as a condition on the same element', () => {
    expect(parseFilter('emails[type eq "work" or primary eq true].value sw "a"')).toEqual(
      parseFilter('emails[(type eq "work" or primary eq true) and value sw "a"]'),
    );
    expect(parseFilter('emails[type eq "work"].value pr')).toEqual(parseFilter('emails[type eq "work" and value pr]'));
  });

  it('reads JSON escapes in strings', () => {
    expect(parseFilter('a eq "x\\"\\\\\\u00e9)]"')).toMatchObject({ value: 'x"\\é)]' });
  });

  it.each([
    ['', 'position 1'],
    ['userName', 'position 9: behind "userName" an operator is expected'],
    ['userName regex "x"', 'the operator "regex" is not supported'],
    ['userName eq', 'position 12: a value is expected'],
    ['userName eq bjensen', 'put it in double quotes'],
    ['userName eq "x', 'no closing quote'],
    ['userName eq "\\x"', 'no JSON string'],
    ['(a pr', '")" is missing'],
    ['a pr)', '")" is not expected here'],
    ['a[b pr', 'must end with "]"'],
    ['a[b[c pr]]', 'cannot stand inside another'],
    ['a eq 01', 'neither a number'],
    ['a eq 1e999', 'neither a number'],
    ['1a pr', 'no attribute path'],
    ['a.b.c pr', 'no attribute path'],
    ['a[b pr].c.d pr', 'sub-attribute'],
  ])('refuses %j and says why', (text, why) => {
    expect(problem(text)).toContain(why);
  });

  it('refuses filters that are too long or too deep', () => {
    expect(problem(`a eq "${'x'.repeat(20_000)}"`)).toContain('at most 16384');
    expect(problem(`${'('.repeat(70)}a pr${')'.repeat(70)}`)).toContain('deeper than 64');
    expect(problem(`${'('.repeat(60)}a pr${')'.repeat(60)}`)).toBe('accepted');
  });

  it('takes values without quotes only when told so', () => {
    const bare = (text: string) => parseFilter(text, { unquotedValues: true });
    expect(bare('userName eq bjensen@example.com and a eq 5')).toMatchObject({
      operands: [{ value: 'bjensen@example.com' }, { value: 5 }],
    });
    expect(bare('(externalId eq 007)')).toMatchObject({ value: '007' });
    expect(bare('active eq true')).toMatchObject({ value: true });
  });
});
