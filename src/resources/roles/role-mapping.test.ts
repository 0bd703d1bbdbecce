import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MappedGroup, matchesPattern, type RoleRule, roleIn } from './role-mapping.ts';

const group = (displayName: string, externalId: string | null = null): MappedGroup => ({
  id: `id of ${displayName}`,
  displayName,
  externalId,
});
const rule = (by: RoleRule['by'], wanted: string, role: string): RoleRule => ({ by, group: wanted, role });
const mapping = (...rules: RoleRule[]) => ({ version: 1, rules, otherwise: 'guest' });

describe('a role mapping', () => {
  it('gives the role of the first rule that fits, says by which group, and what it outranks', () => {
    const rules = mapping(rule('displayName', 'APP-Admins', 'admin'), rule('displayName', 'app-*', 'member'));
    const [admins, sales] = [group('App-Admins'), group('app-sales')];
    expect(roleIn(rules, [sales, admins])).toEqual({
      role: 'admin',
      rule: 1,
      group: admins,
      outranked: [{ role: 'member', rule: 2, group: sales }],
    });
    expect(roleIn(rules, [sales])).toMatchObject({ role: 'member', rule: 2, outranked: [] });
  });

  it('gives the default to who is in none of the groups', () => {
    expect(roleIn(mapping(rule('id', 'x', 'admin')), [group('other')])).toEqual({
      role: 'guest',
      rule: null,
      group: null,
      outranked: [],
    });
  });

  it('compares identifiers letter by letter, with a star as any other letter', () => {
    const rules = mapping(rule('externalId', 'G-*', 'admin'));
    expect(roleIn(rules, [group('a', 'G-1'), group('b', 'g-*'), group('c')]).role).toBe('guest');
    expect(roleIn(rules, [group('a', 'G-*')]).role).toBe('admin');
  });
});

describe('a pattern', () => {
  it('fits as the regular expression of the same meaning does', () => {
    const text = fc.stringMatching(/^[ab*.]{0,8}$/);
    fc.assert(
      fc.property(text, text, (pattern, value) => {
        const source = pattern.split('*').map((part) => part.replaceAll('.', '\\.'));
        expect(matchesPattern(pattern, value)).toBe(new RegExp(`^${source.join('.*')}$`, 's').test(value));
      }),
      { numRuns: 300 },
    );
  });
});
