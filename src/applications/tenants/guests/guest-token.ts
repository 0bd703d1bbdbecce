import { noteToken } from '#access/guests/guest-rows.ts';
import type { Credential } from '#credentials/credential.ts';
import { listCredentials } from '#credentials/list-credentials.ts';
import { identityProviders } from '#gallery/identity-providers.ts';
import type { Profile } from '#resources/profile.ts';
import { endCredential } from '../../credentials/end-credential.ts';
import {
  type CredentialInput,
  makeCredential,
  regenerateCredential,
  unknownCredential,
} from '../../credentials/make-credential.ts';
import type { SecretView } from '../../credentials/view-credential.ts';
import type { Administrator } from '../../deps.ts';
import { Refused } from '../../refused.ts';
import { profileOf } from '../named-tenant.ts';
import { type ConnectView, guestPlace, showConnect } from './connect.ts';
import { decodeFeedPlace } from './decode-feed-place.ts';
import { tokensOfGuest } from './guest-view.ts';

/** A token, shown this once. */
export interface GuestToken {
  readonly token: string;
  readonly connect: ConnectView;
}

/**
 * Makes the credential that the identity provider comes with. With `replace` another one: beside the old one, which works until it is
 * ended; where the application has only one, in its place at once.
 *
 * @throws Refused
 */
export async function makeGuestToken(administrator: Administrator, replace: boolean): Promise<GuestToken> {
  const { deps } = administrator;
  const { guest, tenant } = await guestPlace(administrator);
  const provider = identityProviders.get(guest.provider);
  if (provider === undefined) {
    throw new Refused('conflict', 'No identity provider is chosen yet.', 'Choose it first: the token gets its name.');
  }
  const { profile } = profileOf(deps, tenant);
  const alive = tokensOfGuest(guest, await listCredentials(deps, tenant.tenant)).filter(
    ({ state }) => state === 'active',
  );
  const [oldest] = alive;
  if (oldest !== undefined && !replace) {
    throw new Refused(
      'conflict',
      'There is a token already. It was shown once and cannot be shown again.',
      'If it is lost, make a new one in its place.',
    );
  }
  const made = await (oldest !== undefined && profile.credentials.maximum === 1
    ? regenerateCredential(administrator, tenant.name, oldest.id)
    : another(administrator, tenant.name, alive, { name: provider.name, ...forProvisioning(profile) }));
  const [place] = await deps.storage.read({
    sql: 'select seq from feed where tenant = ?',
    parameters: [tenant.tenant],
    decode: decodeFeedPlace,
  });
  const now = deps.clock.now();
  await deps.storage.commit({ tenant: tenant.tenant, writes: [noteToken(guest, now, place ?? 0)] });
  const noted = guest.tokenAt === null ? { ...guest, tokenAt: now, since: place ?? 0 } : guest;
  return { token: tokenOf(made), connect: await showConnect({ ...administrator, guest: noted }) };
}

/** Ends one of the tokens that were made here. @throws Refused `unknown` for any other */
export async function endGuestToken(administrator: Administrator, credential: string): Promise<ConnectView> {
  const { deps } = administrator;
  const { guest, tenant } = await guestPlace(administrator);
  const own = tokensOfGuest(guest, await listCredentials(deps, tenant.tenant));
  if (!own.some(({ id }) => id === credential)) throw unknownCredential(tenant.name, credential);
  await endCredential(administrator, tenant.name, credential);
  return showConnect(administrator);
}

function another(
  administrator: Administrator,
  tenant: string,
  alive: readonly Credential[],
  input: CredentialInput,
): Promise<SecretView> {
  if (alive.length < 2) return makeCredential(administrator, tenant, input);
  throw new Refused('conflict', 'There are two tokens already.', 'End the old one first: look at which was used last.');
}

/** A client with the role for provisioning, whose token lasts as long as the application allows. */
function forProvisioning({ credentials }: Profile): CredentialInput {
  const { roles = [], tokenSeconds } = credentials;
  const role = roles.find(({ scim }) => scim);
  return {
    ...(role === undefined ? {} : { roles: [role.key] }),
    ...(tokenSeconds === undefined ? {} : { tokenSeconds: tokenSeconds.maxForScim }),
  };
}

function tokenOf({ secretToken, name }: SecretView): string {
  if (secretToken === null) throw new Error(`The credential ${name} came without a token.`);
  return secretToken;
}
