import { entra } from './identity-providers/entra.ts';
import { google } from './identity-providers/google.ts';
import type { IdentityProvider } from './identity-providers/identity-provider.ts';
import { jumpcloud } from './identity-providers/jumpcloud.ts';
import { okta } from './identity-providers/okta.ts';
import { onelogin } from './identity-providers/onelogin.ts';
import { other } from './identity-providers/other.ts';
import { ping } from './identity-providers/ping.ts';

/** Every identity provider whose own steps are known, by key, in the order in which they are offered; last, any other client. */
export const identityProviders: ReadonlyMap<string, IdentityProvider> = new Map(
  [entra, okta, google, onelogin, jumpcloud, ping, other].map((provider) => [provider.key, provider]),
);
