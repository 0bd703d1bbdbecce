import { identityProviders } from '../identity-providers.ts';
import type { IdentityProvider } from './identity-provider.ts';

/** What a request tells of who sent it. */
export interface Signs {
  /** What the client calls itself; OneLogin says nothing. */
  readonly client: string;
  /** Name of the credential: an administrator mostly calls it after the identity provider. */
  readonly credential: string | null;
  /** Behind the SCIM base URL, with the query. */
  readonly path: string;
  readonly habits: readonly string[];
}

/** By what a provider calls itself, or an administrator calls its credential. */
const names: readonly (readonly [RegExp, string])[] = [
  [/\bokta/i, 'okta'],
  [/google/i, 'google'],
  [/one-?login/i, 'onelogin'],
  [/jump-?cloud/i, 'jumpcloud'],
  [/\bping-?(?:federate|one|identity|id)?\b/i, 'ping'],
  [/\b(?:entra|azure|aad|microsoft)/i, 'entra'],
];

/** Habits that one of them alone is known for. */
const habitsOf: ReadonlyMap<string, string> = new Map([
  ['capitalised-op', 'entra'],
  ['dotted-key', 'entra'],
  ['part-behind-filter', 'entra'],
  ['empty-parameter', 'onelogin'],
]);

/** The identity provider that sent a request, as far as it shows; undefined: nobody can tell. */
export function recogniseProvider({ client, credential, path, habits }: Signs): IdentityProvider | undefined {
  const named = [client, credential ?? ''].map((text) => names.find(([name]) => name.test(text))?.[1]);
  const key =
    named[0] ??
    (/[?&]aadoptscim062020\b/i.test(path) ? 'entra' : undefined) ??
    named[1] ??
    habits.map((habit) => habitsOf.get(habit)).find((known) => known !== undefined);
  return key === undefined ? undefined : identityProviders.get(key);
}
