import type { Profile } from '#resources/profile.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';

/** Permissions that nothing asks for would let nobody in. @throws Refused `invalid`, naming those that the profile knows */
export function checkPermissions(profile: Profile, permissions: readonly string[]): void {
  const known = knownPermissions(profile);
  const unknown = permissions.find((permission) => !known.includes(permission));
  if (unknown === undefined || known.length === 0) return;
  throw new Refused(
    'invalid',
    `${profile.name} has no permission ${unknown}.`,
    `${didYouMean(unknown, known)}It has ${known.join(', ')}.`,
  );
}

function knownPermissions({ credentials, operations, operationsOfOwnTypes }: Profile): string[] {
  const types = [...Object.values(operations), ...(operationsOfOwnTypes === undefined ? [] : [operationsOfOwnTypes])];
  const asked = types.flatMap((type) => Object.values(type.permissions).flat());
  return [...new Set([...credentials.permissions, ...asked])].sort();
}
