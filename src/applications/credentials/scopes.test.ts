import { describe, expect, it } from 'vitest';
import { profiles } from '#gallery/profiles.ts';
import type { Profile } from '#resources/profile.ts';
import { permissionsOfScope, scopeHeld, scopesOf } from './scopes.ts';

function profileOf(key: string): Profile {
  const found = profiles.get(key);
  if (found === undefined) throw new Error(`no profile ${key}`);
  return found;
}

describe('the scopes of a credential', () => {
  const generic = profileOf('generic');

  it('come from what the profile asks for each operation, and are recognised in any order', () => {
    expect(permissionsOfScope(generic, 'full')).toEqual([]);
    expect(permissionsOfScope(generic, 'read-only')).toEqual(['users:read', 'groups:read', 'others:read']);
    expect(permissionsOfScope(generic, 'users-only')).toEqual(['users:read', 'users:write']);
    expect(permissionsOfScope(generic, 'users-read-only')).toEqual(['users:read']);
    expect(scopeHeld(generic, ['users:write', 'users:read'])).toBe('users-only');
    expect(scopeHeld(generic, ['groups:read'])).toBeUndefined();
  });

  it('never come out as everything: an operation that asks for nothing leaves no room for them', () => {
    const { User, ...others } = generic.operations;
    const open = { ...generic, operations: { ...others, User: { refused: {}, permissions: {} } } };
    expect([User === undefined, scopesOf(open)]).toEqual([false, []]);
    const allInOne = {
      refused: {},
      permissions: Object.fromEntries(
        ['list', 'read', 'create', 'replace', 'patch', 'delete'].map((each) => [each, ['all']]),
      ),
    };
    const { operationsOfOwnTypes: _own, ...rest } = generic;
    const coarse = { ...rest, operations: { User: allInOne, Group: allInOne } };
    expect(scopesOf(coarse).map(({ key }) => key)).not.toContain('read-only');
  });

  it.each(['playvox', 'purecloud', '8x8'])('are none of %s, which has rules of its own', (key) => {
    expect(scopesOf(profileOf(key))).toEqual([]);
    expect(() => permissionsOfScope(profileOf(key), 'read-only')).toThrow('cannot be limited so');
  });
});
