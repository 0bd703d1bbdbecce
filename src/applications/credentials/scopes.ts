import type { Operation, Profile, TypeOperations } from '#resources/profile.ts';
import { Refused } from '../refused.ts';
import type { ScopeKey } from './scope-keys.ts';

/** A scope with the profile's permissions that it stands for. */
export interface Scope {
  readonly key: ScopeKey;
  readonly permissions: readonly string[];
}

const reading: readonly Operation[] = ['list', 'read'];

/**
 * The scopes that a profile's permissions have room for: none where permissions come by roles, or limit nothing. A permission counts as
 * one to read when it lets somebody list or read and nothing else.
 */
export function scopesOf({ credentials, operations, operationsOfOwnTypes }: Profile): readonly Scope[] {
  if (credentials.roles !== undefined || credentials.unlimitedWithoutPermissions !== true) return [];
  const all = [...Object.values(operations), ...(operationsOfOwnTypes === undefined ? [] : [operationsOfOwnTypes])];
  const users = operations.User === undefined ? [] : [operations.User];
  const found: readonly Scope[] = [
    { key: 'full', permissions: [] },
    { key: 'read-only', permissions: toRead(all) },
    { key: 'users-only', permissions: askedBy(users) },
    { key: 'users-read-only', permissions: toRead(users) },
  ];
  // One that came out empty would be the full one.
  return all.every(isLimited) ? found.filter(({ key, permissions }) => key === 'full' || permissions.length > 0) : [];
}

/** The scope that a credential has; undefined: there are none, or its permissions are another choice. */
export function scopeHeld(profile: Profile, permissions: readonly string[]): ScopeKey | undefined {
  return scopesOf(profile).find((scope) => isSame(scope.permissions, permissions))?.key;
}

/** The permissions of a scope. @throws Refused `invalid` where the application does not limit its credentials so */
export function permissionsOfScope(profile: Profile, key: ScopeKey): readonly string[] {
  const scopes = scopesOf(profile);
  const found = scopes.find((scope) => scope.key === key);
  if (found !== undefined) return found.permissions;
  const { name, credentials } = profile;
  const wayOut =
    credentials.roles === undefined
      ? 'Leave the scope out.'
      : `What it may do comes by roles: choose one of ${credentials.roles.map((role) => role.key).join(', ')}.`;
  throw new Refused('invalid', `The ${credentials.name} of ${name} cannot be limited so.`, wayOut, { field: 'scope' });
}

function toRead(types: readonly TypeOperations[]): readonly string[] {
  const change = new Set(askedBy(types, (operation) => !reading.includes(operation)));
  return askedBy(types, (operation) => reading.includes(operation)).filter((permission) => !change.has(permission));
}

function askedBy(
  types: readonly TypeOperations[],
  wanted: (operation: Operation) => boolean = () => true,
): readonly string[] {
  const asked = types.flatMap(({ permissions }) =>
    operationsIn(permissions).flatMap((operation) => (wanted(operation) ? (permissions[operation] ?? []) : [])),
  );
  return [...new Set(asked)];
}

/** Every operation that is offered asks for a permission: without one of them the credential does nothing here. */
function isLimited({ permissions, refused }: TypeOperations): boolean {
  return everyOperation.every((each) => refused[each] !== undefined || (permissions[each]?.length ?? 0) > 0);
}

const everyOperation: readonly Operation[] = ['list', 'read', 'create', 'replace', 'patch', 'delete'];

function operationsIn(permissions: TypeOperations['permissions']): readonly Operation[] {
  return everyOperation.filter((each) => permissions[each] !== undefined);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((each) => other.includes(each));
}
