import type { ClientRole, Profile } from '#resources/profile.ts';
import { didYouMean } from '../did-you-mean.ts';
import { Refused } from '../refused.ts';

/** What roles give a client together. */
export interface GivenRoles {
  readonly keys: readonly string[];
  readonly permissions: readonly string[];
  /** One of them is for provisioning. */
  readonly forScim: boolean;
}

/** The roles of these keys. @throws Refused `invalid` for none, and for one that the profile does not have */
export function rolesGiven(profile: Profile, keys: readonly string[]): GivenRoles {
  const known = profile.credentials.roles ?? [];
  const roles = [...new Set(keys)].map((key) => roleOf(profile, known, key));
  if (roles.length === 0) {
    throw new Refused(
      'invalid',
      `The ${profile.credentials.name} acts by its roles, and none is chosen.`,
      `Choose at least one: ${known.map(({ name }) => name).join(', ')}.`,
      { field: 'roles' },
    );
  }
  return {
    keys: roles.map(({ key }) => key),
    permissions: [...new Set(roles.flatMap(({ permissions }) => permissions))],
    forScim: roles.some(({ scim }) => scim),
  };
}

/** @throws Refused `invalid`, with the reason, for a grant type that provisioning cannot use */
export function checkGrantType(profile: Profile, key: string): void {
  const known = profile.credentials.grantTypes ?? [];
  const found = known.find((each) => each.key === key);
  if (found !== undefined && found.refusal === undefined) return;
  const usable = known.filter(({ refusal }) => refusal === undefined).map(({ name }) => name);
  throw new Refused(
    'invalid',
    found?.refusal ?? `${profile.name} has no grant type ${key}.`,
    usable.length === 0 ? 'Leave it out.' : `Choose ${usable.join(' or ')}.`,
    { field: 'grantType' },
  );
}

function roleOf(profile: Profile, known: readonly ClientRole[], key: string): ClientRole {
  const found = known.find((each) => each.key === key || each.name === key);
  if (found !== undefined) return found;
  const keys = known.map((each) => each.key);
  throw new Refused(
    'invalid',
    `${profile.name} has no role ${key} for clients.`,
    keys.length === 0 ? 'Leave the roles out.' : `${didYouMean(key, keys)}It has ${keys.join(', ')}.`,
    { field: 'roles' },
  );
}
